package org.nurtureadvisor.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a rule says: words, and values between them, kept apart so that the same can be said in
 * another language.
 */
public record Text(List<Object> parts) {

    public Text {
        parts = List.copyOf(parts);
    }

    /**
     * @param parts words and values in their order; none is null
     */
    public static Text of(Object... parts) {
        return new Text(List.of(parts));
    }

    /** As the rule says it. */
    @Override
    public String toString() {
        if (parts.size() == 1) {
            return plain(parts.get(0));
        }
        StringBuilder said = new StringBuilder();
        parts.forEach(part -> said.append(plain(part)));
        return said.toString();
    }

    private static String plain(Object part) {
        return part instanceof Double number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : part.toString();
    }
}
