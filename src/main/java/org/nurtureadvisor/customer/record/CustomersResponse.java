package org.nurtureadvisor.customer.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of customers.
 *
 * @param customers in the order of their ids
 * @param next cursor of the next page; null on the last
 */
public record CustomersResponse(
        List<CustomerResponse> customers, @Schema(nullable = true) String next) {}
