package org.nurtureadvisor.diagnostic;

/**
 * A stretch of text on one line of a file.
 *
 * @param line from 1
 * @param column of the first character, from 1
 * @param endColumn after the last character
 */
public record Span(int line, int column, int endColumn) {

    /** Where every file begins, and an empty one ends. */
    public static final Span START = new Span(1, 1, 1);

    /** One character of a text, in whichever of the three ways its lines end. */
    public static Span at(String text, int offset) {
        String[] lines = text.substring(0, offset).split("\\r\\n|\\r|\\n", -1);
        int column = lines[lines.length - 1].length() + 1;
        return new Span(lines.length, column, column + 1);
    }

    /** From the start of this span to the end of another one, cut at the end of the line. */
    public Span to(Span end) {
        return end.line == line ? new Span(line, column, end.endColumn) : this;
    }
}
