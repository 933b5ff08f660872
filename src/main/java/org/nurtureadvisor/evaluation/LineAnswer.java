package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.nurtureadvisor.problem.Problem;

/**
 * The answer to one line of a batch, or the problem in its stead.
 *
 * @param line from 1
 * @param answer null where there is a problem
 * @param problem null where there is an answer
 */
record LineAnswer(
        int line,
        @JsonUnwrapped EvaluationResponse answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {

    static LineAnswer of(int line, EvaluationResponse answer) {
        return new LineAnswer(line, answer, null);
    }

    static LineAnswer of(int line, Problem problem) {
        return new LineAnswer(line, null, problem);
    }
}
