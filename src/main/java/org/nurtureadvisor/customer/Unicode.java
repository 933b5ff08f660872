package org.nurtureadvisor.customer;

/** Which texts can be kept. */
public final class Unicode {

    private Unicode() {}

    /**
     * Whether a text has none of what JSON can write and no database keeps: NUL, and halves of
     * characters.
     */
    public static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
