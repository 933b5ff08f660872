package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The answer to one line of a batch.
 *
 * @param line from 1
 */
record LineAnswer(int line, @JsonUnwrapped EvaluationResponse answer) {}
