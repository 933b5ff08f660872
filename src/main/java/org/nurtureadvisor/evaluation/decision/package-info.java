/**
 * Evaluations that are remembered: decisions with all that repeats them, where customers stand and
 * how they came there, and what became of advice.
 */
package org.nurtureadvisor.evaluation.decision;
