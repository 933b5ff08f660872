package org.nurtureadvisor.vocabulary;

/** The verb of stage rules: where the customer stands. */
public interface Place {

    /**
     * The customer meets the criteria of a stage.
     *
     * @param stage code of a stage of the rule's own model
     */
    void at(String stage);
}
