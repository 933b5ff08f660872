package org.nurtureadvisor.rules.language;

import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value written inside of a text in a way in which it would be read out as it stands. */
final class ValueInText {

    private static final Pattern SIGN = Pattern.compile("[{}]|\\$[A-Za-z_]");
    private static final Pattern VALUE = Pattern.compile("(?:\\{\\s*\\$?|\\$)(\\w+)(?:\\s*})?");

    private ValueInText() {}

    static boolean isIn(String text) {
        return SIGN.matcher(text).find();
    }

    /**
     * The text with its values as they should be written; null where it is not known which are
     * meant.
     *
     * @param known names of values, without their dollar signs
     * @param right how a value of such a name should be written
     */
    static String mended(String text, Collection<String> known, UnaryOperator<String> right) {
        String without = replaced(text, known, name -> "");
        return isIn(without) ? null : replaced(text, known, right);
    }

    private static String replaced(
            String text, Collection<String> known, UnaryOperator<String> right) {
        return VALUE.matcher(text)
                .replaceAll(
                        value -> {
                            String name = value.group(1);
                            return Matcher.quoteReplacement(
                                    known.contains(name) ? right.apply(name) : value.group());
                        });
    }
}
