package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * That somebody was erased.
 *
 * @param id of the erasure
 * @param salt what was put before the customer's id to make {@code subject}; in the receipt alone,
 *     and kept nowhere
 * @param subject SHA-256, in hexadecimal, of the salt and the customer's id in UTF-8: whoever has
 *     the receipt can show whom it is about, and nobody else
 * @param erased how much of what
 * @param erasedAt when
 */
public record ErasureResponse(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) String salt,
        String subject,
        Map<String, Integer> erased,
        Instant erasedAt) {

    /** The receipt. */
    static ErasureResponse from(ErasureEntity erasure, String salt) {
        return new ErasureResponse(
                erasure.id, salt, erasure.subject, erasure.erased, erasure.erasedAt);
    }

    /** What the service itself still knows. */
    static ErasureResponse from(ErasureEntity erasure) {
        return from(erasure, null);
    }
}
