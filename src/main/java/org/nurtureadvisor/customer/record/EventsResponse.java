package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.customer.Event;

import java.util.List;

/**
 * A page of a customer's events.
 *
 * @param events newest first, as they were told
 * @param next cursor of the next page; null on the last
 */
public record EventsResponse(
        @Schema(implementation = Event[].class) List<ObjectNode> events,
        @Schema(nullable = true) String next) {}
