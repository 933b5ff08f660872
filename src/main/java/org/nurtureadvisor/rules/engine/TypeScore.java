package org.nurtureadvisor.rules.engine;

/**
 * How much speaks for a customer's being of a type.
 *
 * @param stage code of the type
 * @param points of the rules that hold
 * @param possible points of all its rules
 */
public record TypeScore(String stage, int points, int possible) {

    /** Points of those possible, 0 to 1: types with many rules have no advantage. */
    public double share() {
        return (double) points / possible;
    }
}
