package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of a customer's events.
 *
 * @param events newest first, as they were told
 * @param next cursor of the next page; null on the last
 */
public record EventsResponse(
        @Schema(type = SchemaType.ARRAY, ref = "Event") List<JsonNode> events, String next) {}
