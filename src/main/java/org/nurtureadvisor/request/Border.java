package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;

/** Knows, byte by byte, where one piece of a stream ends and the next begins. */
interface Border {

    /** Whether this byte ends a piece. It belongs to neither side. */
    boolean isAt(byte next);

    /** Number of the piece that begins now, from 1. */
    int number();

    /**
     * The stream ends here.
     *
     * @throws ProblemException MALFORMED_JSON if it cannot be whole, as far as borders tell
     */
    default void end() {}

    /** Whether the piece that the last border has ended is one even if it is blank. */
    default boolean endsBlank() {
        return false;
    }

    /** From here on only this separates cells; before it, any of the signs that may. */
    default void separateCellsBy(char delimiter) {}

    /** Every line break. */
    final class OfLines implements Border {

        private int number = 1;

        @Override
        public boolean isAt(byte next) {
            if (next == '\n') {
                number++;
            }
            return next == '\n';
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Every line break outside quotes. Quotes open only where a cell begins (RFC 4180). */
    final class OfRecords implements Border {

        private String separators = CsvTable.DELIMITERS;
        private int line = 1;
        private boolean quoted;
        private boolean mayOpen = true;

        @Override
        public boolean isAt(byte next) {
            boolean isBreak = next == '\n';
            if (isBreak) {
                line++;
            }
            if (quoted) {
                // A doubled quote closes and opens again.
                quoted = next != '"';
                mayOpen = !quoted;
                return false;
            }
            quoted = mayOpen && next == '"';
            mayOpen = isBreak || separators.indexOf(next) >= 0;
            return isBreak;
        }

        @Override
        public int number() {
            return line;
        }

        @Override
        public void separateCellsBy(char delimiter) {
            separators = String.valueOf(delimiter);
        }
    }

    /**
     * The brackets around an array, and the commas between its elements. A body that is no array is
     * one piece.
     */
    final class OfElements implements Border {

        private enum Place {
            BEFORE,
            WITHIN,
            BEHIND
        }

        private Place place = Place.BEFORE;
        private int number = 1;
        private int depth;
        private boolean begun;
        private boolean quoted;
        private boolean escaped;
        private boolean behindComma;
        private boolean besideComma;

        @Override
        public boolean isAt(byte next) {
            begun |= !LineReader.isBlank(next);
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
                return false;
            }
            return switch (next) {
                case '"' -> {
                    quoted = true;
                    yield false;
                }
                case '[', '{' -> opens(next);
                case ']', '}' -> closes(next);
                case ',' -> separates();
                default -> false;
            };
        }

        private boolean opens(byte next) {
            if (place == Place.BEFORE && depth == 0 && next == '[') {
                place = Place.WITHIN;
                return true;
            }
            depth++;
            return false;
        }

        /** A brace that nothing has opened ends no array: it is what is wrong with its element. */
        private boolean closes(byte next) {
            if (place == Place.WITHIN && depth == 0 && next == ']') {
                place = Place.BEHIND;
                number++;
                besideComma = behindComma;
                return true;
            }
            depth = Math.max(0, depth - 1);
            return false;
        }

        private boolean separates() {
            boolean between = place == Place.WITHIN && depth == 0;
            if (between) {
                number++;
                besideComma = true;
                behindComma = true;
            }
            return between;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public boolean endsBlank() {
            return besideComma;
        }

        @Override
        public void end() {
            if (!begun) {
                throw malformed("There is nothing here.");
            }
            if (place == Place.WITHIN) {
                throw malformed(
                        "The array is cut off in element %s: no ']' ends it.".formatted(number));
            }
        }

        private static ProblemException malformed(String detail) {
            return new ProblemException(
                    ProblemCode.MALFORMED_JSON,
                    detail,
                    List.of(Finding.of(ProblemCode.MALFORMED_JSON.name(), detail, null)));
        }
    }
}
