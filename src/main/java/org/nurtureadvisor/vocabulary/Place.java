package org.nurtureadvisor.vocabulary;

/** The verb of stage rules: where the customer stands. */
public interface Place {

    /**
     * The customer meets the criteria of a stage.
     *
     * @param stage code of a stage of the rule's own model
     */
    Place at(String stage);

    /**
     * How much that speaks for the stage, where stages have no order; 1 if left out.
     *
     * @param points 1 to 100
     */
    Place scoring(int points);
}
