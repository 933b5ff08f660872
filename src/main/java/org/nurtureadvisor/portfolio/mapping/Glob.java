package org.nurtureadvisor.portfolio.mapping;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text to compare cells with, whatever the case of letters. {@code *} in it stands for any text;
 * the empty one is a blank cell.
 *
 * @param text as it is written
 */
record Glob(String text, Pattern pattern) {

    static Glob of(String text) {
        return new Glob(
                text,
                Pattern.compile(
                        Arrays.stream(text.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    boolean matches(String cell) {
        return pattern.matcher(cell).matches();
    }
}
