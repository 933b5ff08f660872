package org.nurtureadvisor.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong, or looks wrong, at its place in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request; absent where it is about no part of it
 * @param line in malformed JSON, from 1; absent otherwise
 * @param column in malformed JSON, from 1; absent otherwise
 * @param code what kind of thing, UPPER_SNAKE, stable
 * @param detail for a person; absent where it might repeat what is not to be kept
 * @param didYouMean what was probably meant; absent where nothing comes near
 * @param rule id of the rule that says so; absent where no rule does
 */
public record Finding(
        @JsonInclude(JsonInclude.Include.NON_NULL) String pointer,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer line,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer column,
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) String didYouMean,
        @JsonInclude(JsonInclude.Include.NON_NULL) String rule) {

    public static Finding at(Pointer pointer, String code, String detail, String didYouMean) {
        return new Finding(pointer.toString(), null, null, code, detail, didYouMean, null);
    }

    /** Something about no part of the request in particular. */
    public static Finding of(String code, String detail, String didYouMean) {
        return new Finding(null, null, null, code, detail, didYouMean, null);
    }

    /** The same, without anything that may repeat what the request says. */
    public Finding withoutWords() {
        return new Finding(pointer, line, column, code, null, null, rule);
    }

    /** Something about the customer rather than the request. */
    public static Finding ofRule(String rule, String code, String detail) {
        return new Finding(null, null, null, code, detail, null, rule);
    }
}
