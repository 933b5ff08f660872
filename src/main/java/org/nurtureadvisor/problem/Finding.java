package org.nurtureadvisor.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong, or looks wrong, at its place in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request
 * @param line in malformed JSON, from 1; null otherwise
 * @param column in malformed JSON, from 1; null otherwise
 * @param code what kind of thing, UPPER_SNAKE, stable
 * @param detail for a person
 * @param didYouMean what was probably meant; null where nothing comes near
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String pointer,
        Integer line,
        Integer column,
        String code,
        String detail,
        String didYouMean) {

    public static Finding at(String pointer, String code, String detail, String didYouMean) {
        return new Finding(pointer, null, null, code, detail, didYouMean);
    }

    /** The pointer to what an object holds under a name. */
    public static String pointer(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
