package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.problem.Problem;

/**
 * The answer to one line of a batch, or the problem in its stead.
 *
 * @param line from 1
 * @param answer null where there is a problem
 * @param customer whom the problem is about; null where the line does not say, or cannot be read,
 *     and where there is an answer, which says so itself
 * @param problem null where there is an answer
 */
record LineAnswer(
        int line,
        @JsonUnwrapped EvaluationResponse answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) CustomerReference customer,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {

    static LineAnswer of(int line, EvaluationResponse answer) {
        return new LineAnswer(line, answer, null, null);
    }

    static LineAnswer of(int line, CustomerReference customer, Problem problem) {
        return new LineAnswer(line, null, customer, problem);
    }
}
