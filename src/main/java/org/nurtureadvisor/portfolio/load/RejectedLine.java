package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.problem.Finding;

import java.util.List;

/**
 * A line of a load that was not stored. Where what is wrong is an event in conflict alone, that is
 * what was not stored: what else the line says is. A line goes when one of its customers is erased.
 * A line that does not tell whose it is could not be found then: of such a line neither the text is
 * kept nor the words of the reasons, which may repeat it.
 *
 * @param line from 1; in a JSON array, the place of the element
 * @param text the line as it came, at most its first 2,000 characters; absent where it does not
 *     tell whose it is
 * @param reasons everything that is wrong with it; without `detail` and `didYouMean` where the text
 *     is absent
 */
@Schema
public record RejectedLine(
        int line, @JsonInclude(JsonInclude.Include.NON_NULL) String text, List<Finding> reasons) {}
