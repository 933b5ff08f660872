package org.nurtureadvisor.portfolio.load;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.request.LineReader.Line;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A line of a load that was not stored.
 *
 * @param line from 1; in a JSON array, the place of the element
 * @param text the line as it came, at most its first 2,000 characters
 * @param reasons everything that is wrong with it
 */
@Schema
public record RejectedLine(int line, String text, List<Finding> reasons) {

    private static final int LONGEST_TEXT = 2_000;

    static RejectedLine of(Line line, List<Finding> reasons) {
        // PostgreSQL keeps no text with a zero character in it.
        String text = new String(line.bytes(), StandardCharsets.UTF_8).replace('\0', ' ').strip();
        return new RejectedLine(
                line.number(), text.substring(0, Math.min(text.length(), LONGEST_TEXT)), reasons);
    }
}
