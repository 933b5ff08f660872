package org.nurtureadvisor.diagnostic;

import java.util.OptionalInt;

/** What no screen shows nobody meant to write, and no database keeps all of it. */
public final class Characters {

    private Characters() {}

    /**
     * Offset of the first character of a text that cannot be seen, but for tabs and ends of lines.
     */
    public static OptionalInt invisible(String text) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if ("\r\n\t".indexOf(character) < 0 && isInvisible(character)) {
                return OptionalInt.of(offset);
            }
            offset += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** Whether it is a control character, or half of one beyond the first 65,536. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    public static String detail(int character) {
        return "Here stands a character that cannot be seen, U+%04X.".formatted(character);
    }
}
