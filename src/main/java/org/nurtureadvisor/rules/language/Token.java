package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

/**
 * One word, number, text or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; of a {@link Kind#TEXT}, what stands between the quotes, unescaped
 * @param span where it stands
 * @param start offset of its first character in the file
 * @param end offset after its last character
 * @param comment what stands above it for people; empty where nothing
 */
record Token(Kind kind, String text, Span span, int start, int end, String comment) {

    enum Kind {
        WORD,
        /** A word that frames the parts of a rule, and can stand nowhere in them. */
        FRAME,
        NUMBER,
        TEXT,
        SIGN,
        END_OF_FILE
    }

    boolean is(String expected) {
        return kind != Kind.TEXT && text.equals(expected);
    }

    boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    /** For messages: the token as the analyst sees it. */
    String shown() {
        return switch (kind) {
            case END_OF_FILE -> "the end of the file";
            case TEXT -> '"' + text + '"';
            default -> "'" + text + "'";
        };
    }
}
