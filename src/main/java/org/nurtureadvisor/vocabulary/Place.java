package org.nurtureadvisor.vocabulary;

/** The verb of stage rules: where the customer stands. */
public interface Place {

    /** How much that speaks for a stage, unless said otherwise. */
    int POINTS = 1;

    /**
     * The customer meets the criteria of a stage.
     *
     * @param stage code of a stage of the rule's own model
     */
    Place at(String stage);

    /** How much that speaks for the stage, where stages have no order. */
    Place scoring(@Range(min = 1, max = 100) int points);
}
