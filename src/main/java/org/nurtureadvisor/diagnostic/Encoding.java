package org.nurtureadvisor.diagnostic;

import java.util.Optional;

/** Finds out whether a file was saved as UTF-8. */
public final class Encoding {

    /** What a reader puts in the place of bytes that are no character. */
    private static final char UNREADABLE = '\ufffd';

    private Encoding() {}

    /** The mistake at the first byte that is not UTF-8; empty where the whole text is. */
    public static Optional<Diagnostic> mistake(String path, String text) {
        int first = text.indexOf(UNREADABLE);
        return first < 0
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.at(
                                path,
                                Span.at(text, first),
                                "NOT_UTF_8",
                                "From here on this is not UTF-8 but probably "
                                        + probable(text)
                                        + ": save the file again with the encoding UTF-8.",
                                null));
    }

    /** In UTF-16 every other byte of plain English is 0. */
    private static String probable(String text) {
        return text.indexOf('\0') >= 0
                ? "UTF-16, also called Unicode"
                : "Windows-1252, also called ANSI";
    }
}
