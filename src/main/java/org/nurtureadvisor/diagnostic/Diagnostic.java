package org.nurtureadvisor.diagnostic;

import java.util.Comparator;

/**
 * One mistake in a written file, at its place.
 *
 * @param file path below its folder; empty where it is in no file of its own
 * @param line from 1
 * @param column of the first character, from 1
 * @param endColumn after the last character, on the same line
 * @param code what kind of mistake, UPPER_SNAKE, stable
 * @param detail what is wrong, for a person who is no programmer
 * @param didYouMean what was probably meant; null where nothing comes near
 */
public record Diagnostic(
        String file,
        int line,
        int column,
        int endColumn,
        String code,
        String detail,
        String didYouMean) {

    /** The order in which a reader goes through files. */
    public static final Comparator<Diagnostic> BY_PLACE =
            Comparator.comparing(Diagnostic::file)
                    .thenComparing(Diagnostic::line)
                    .thenComparing(Diagnostic::column);

    /**
     * A file that is passed over, as it is not called as files that are read.
     *
     * @param didYouMean its name as it would be read; null where none comes near
     */
    public static Diagnostic unread(String file, String didYouMean) {
        return ofFile(
                file, "UNKNOWN_FILE", "Nothing is read from a file of this name.", didYouMean);
    }

    /** A mistake that is at no place of a file: it is said at its beginning. */
    public static Diagnostic ofFile(String file, String code, String detail, String didYouMean) {
        return at(file, Span.START, code, detail, didYouMean);
    }

    public static Diagnostic at(
            String file, Span span, String code, String detail, String didYouMean) {
        return new Diagnostic(
                file, span.line(), span.column(), span.endColumn(), code, detail, didYouMean);
    }

    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": " + detail;
        return didYouMean == null ? place : place + " Did you mean: " + didYouMean;
    }
}
