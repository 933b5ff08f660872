package org.nurtureadvisor.diagnostic;

import java.util.OptionalInt;

/** What no screen shows nobody meant to write, and no database keeps all of it. */
public final class Characters {

    private Characters() {}

    /** Letters and signs from here on are joined to others by characters that nobody sees. */
    private static final int JOINED = 0x300;

    /**
     * Offset of the first character of a text that cannot be seen, but for tabs and ends of lines,
     * and for joiners where they shape what is seen: Persian and Hindi words, and many emoji.
     */
    public static OptionalInt invisible(String text) {
        int before = 0;
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if ("\r\n\t".indexOf(character) < 0
                    && isInvisible(character)
                    && !(isJoiner(character) && before >= JOINED)) {
                return OptionalInt.of(offset);
            }
            before = character;
            offset += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /**
     * Whether it is a control character, one that only directs or joins others, or half of one
     * beyond the first 65,536.
     */
    public static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static boolean isJoiner(int character) {
        return character == '\u200c' || character == '\u200d';
    }

    public static String detail(int character) {
        return "Here stands a character that cannot be seen, U+%04X.".formatted(character);
    }
}
