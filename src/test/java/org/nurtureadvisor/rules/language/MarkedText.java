package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a rule file in which the places of its mistakes are marked: {@code Customer(
 * ‹purchase.count› >= 6 )}. Empty marks stand where something is missing.
 */
record MarkedText(String text, List<Span> marked) {

    private static final char OPEN = '\u2039';
    private static final char CLOSE = '\u203a';

    static MarkedText of(String withMarks) {
        StringBuilder text = new StringBuilder();
        List<Span> marked = new ArrayList<>();
        int line = 1;
        int column = 1;
        int opened = 0;
        for (char c : withMarks.toCharArray()) {
            if (c == OPEN) {
                opened = column;
            } else if (c == CLOSE) {
                marked.add(new Span(line, opened, Math.max(opened + 1, column)));
            } else {
                text.append(c);
                line += c == '\n' ? 1 : 0;
                column = c == '\n' ? 1 : column + 1;
            }
        }
        return new MarkedText(text.toString(), marked);
    }
}
