package org.nurtureadvisor.portfolio.mapping;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an export writes numbers: with which decimal sign. The other sign, or a space, may stand
 * between groups of three digits; anywhere else it is a decimal sign that was not expected.
 */
enum Decimals {
    POINT('.', "[,\\h]", "1,234.50"),
    COMMA(',', "[.\\h]", "1.234,50");

    private final char sign;
    private final String grouping;
    private final String sample;
    private final Pattern number;

    Decimals(char sign, String grouping, String sample) {
        this.sign = sign;
        this.grouping = grouping;
        this.sample = sample;
        String whole = "(?:\\d+|[1-9]\\d{0,2}(" + grouping + ")\\d{3}(?:\\1\\d{3})*)";
        this.number =
                Pattern.compile("[+-]?" + whole + "?(?:[" + sign + "]\\d*)?(?:[eE][+-]?\\d+)?");
    }

    /**
     * The same number with a point before its decimals and nothing else; empty where it is none.
     */
    Optional<String> plain(String written) {
        return number.matcher(written).matches()
                ? Optional.of(written.replaceAll(grouping, "").replace(sign, '.'))
                : Optional.empty();
    }

    /** What is wrong with a text that is no number. */
    String notANumber(String written) {
        return "The mapping reads numbers such as %s, and here is \"%s\"."
                .formatted(sample, written);
    }
}
