package org.nurtureadvisor.evaluation;

/**
 * How clients in one stage took a piece of advice.
 *
 * @param code of the advice
 * @param model id of the model whose rule gave it
 * @param stage code of the stage in which the clients stood
 * @param taken how often it was accepted or done
 * @param dismissed how often it was dismissed
 */
public record Acceptance(String code, String model, String stage, int taken, int dismissed) {

    /** What is held of any advice before anything is known: taken as often as not. */
    private static final double PRIOR = 4;

    /**
     * By how much more than other advice this is taken up: the mean of the Beta distribution that
     * the prior, Beta(4, 4), and the outcomes give, over the mean of the prior. 1 without outcomes,
     * always between 0 and 2.
     */
    double factor() {
        return 2 * (PRIOR + taken) / (2 * PRIOR + taken + dismissed);
    }
}
