package org.nurtureadvisor.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong, or looks wrong, at its place in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request; null where it is about no part of it
 * @param line in malformed JSON, from 1; null otherwise
 * @param column in malformed JSON, from 1; null otherwise
 * @param code what kind of thing, UPPER_SNAKE, stable
 * @param detail for a person; null where it might repeat what is not to be kept
 * @param didYouMean what was probably meant; null where nothing comes near
 * @param rule id of the rule that says so; null where no rule does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String pointer,
        Integer line,
        Integer column,
        String code,
        String detail,
        String didYouMean,
        String rule) {

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
