package org.nurtureadvisor.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

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
        return parts.stream().map(Text::plain).collect(Collectors.joining());
    }

    private static String plain(Object part) {
        return part instanceof Double number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : part.toString();
    }
}
