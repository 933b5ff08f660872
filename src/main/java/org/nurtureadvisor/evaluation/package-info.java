/**
 * One customer's facts in, placements and advice out: the request, the steps of an evaluation in
 * their order, and the answer. Within an evaluation there is no clock, no randomness and no
 * database: the same facts, {@code asOf} and release always give the same answer.
 */
package org.nurtureadvisor.evaluation;
