package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.vocabulary.Action;

/**
 * What somebody is about to do with a customer, read and checked.
 *
 * @param evaluation the customer
 */
public record ActionCheckRequest(EvaluationRequest evaluation, Action action) {}
