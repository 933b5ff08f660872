package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.LineReader.Line;

/** Finds out what one line says, independently of all others. */
interface LineParser {

    /**
     * @throws ProblemException with everything that is wrong with the line
     */
    LineContent parse(Line line);
}
