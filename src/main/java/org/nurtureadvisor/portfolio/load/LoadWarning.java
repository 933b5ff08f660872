package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.nurtureadvisor.customer.Found;

/**
 * Something that lines name and there is no word for.
 *
 * @param pointer JSON Pointer into the line; of CSV, to the name of the column
 * @param code what kind of thing, UPPER_SNAKE, stable
 * @param detail for a person
 * @param didYouMean what was probably meant; absent where nothing comes near
 * @param lines how many lines name it
 */
public record LoadWarning(
        String pointer,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) String didYouMean,
        int lines) {

    static LoadWarning of(Found found, int lines) {
        return new LoadWarning(
                found.pointer(), found.code(), found.detail(), found.didYouMean(), lines);
    }
}
