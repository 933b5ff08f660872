package org.nurtureadvisor.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * Problem details as of RFC 9457.
 *
 * @param type names the kind of problem
 * @param code the same, stable, for programs
 * @param traceId to find the request again in logs and traces; absent where {@code detail} says how
 * @param errors every single thing that is wrong; absent where there is nothing to point at
 */
@Schema
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        @JsonInclude(JsonInclude.Include.NON_NULL) String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(
            ProblemCode code, String detail, List<Finding> errors, String traceId) {
        return new Problem(code.type(), code.title(), code.status(), detail, code, traceId, errors);
    }

    /**
     * What went wrong on our side.
     *
     * @param traceId null where the detail says how to find it in the log
     */
    public static Problem unforeseen(String detail, String traceId) {
        return of(ProblemCode.INTERNAL_ERROR, detail, List.of(), traceId);
    }
}
