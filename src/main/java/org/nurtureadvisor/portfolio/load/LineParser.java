package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.LineReader.Line;

import java.util.List;

/** Finds out what one line says, independently of all others. */
interface LineParser {

    /**
     * @throws ProblemException with everything that is wrong with the line
     */
    LineContent parse(Line line);

    /**
     * Ids of the customers that a line is about, also of one with which something is wrong.
     *
     * @throws ProblemException if it cannot be read far enough to tell
     */
    List<String> customerIds(Line line);
}
