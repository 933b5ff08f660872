package org.nurtureadvisor.vocabulary;

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
}
