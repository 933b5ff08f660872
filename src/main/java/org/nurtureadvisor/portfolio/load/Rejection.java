package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.request.LineReader.Line;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line that was not stored, or of which an event was not, as it is kept for those who check the
 * load. When one of its customers is erased, it goes, too.
 *
 * <p>A line that does not tell whose it is may be about anybody, and nobody would find it to erase
 * it. Of such a line only that is kept which says nothing of anybody: where it stands, and what
 * kind of thing is wrong at which place.
 *
 * @param line from 1; in a JSON array, the place of the element
 * @param text the line as it came, at most its first 2,000 characters; null where it does not tell
 *     whose it is
 * @param reasons everything that is wrong with it, without words where the text is not kept
 * @param customerIds whom it is about, as far as it tells
 */
record Rejection(int line, String text, List<Finding> reasons, List<String> customerIds) {

    private static final int LONGEST_TEXT = 2_000;

    static Rejection of(Line line, List<Finding> reasons, List<String> customerIds) {
        return customerIds.isEmpty()
                ? new Rejection(
                        line.number(),
                        null,
                        reasons.stream().map(Finding::withoutWords).toList(),
                        customerIds)
                : new Rejection(line.number(), text(line), reasons, customerIds);
    }

    private static String text(Line line) {
        // PostgreSQL keeps no text with a zero character in it.
        String text = new String(line.bytes(), StandardCharsets.UTF_8).replace('\0', ' ').strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
