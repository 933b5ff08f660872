package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.PurchasesBuilder;

/**
 * The intervals between one purchase day and the next; several purchases on a day are one.
 *
 * <p>Regularity takes the intervals as gamma distributed and the shape k of that distribution as
 * the measure of regularity: k = 1 is buying at random (Poisson), k beyond all bounds is clockwork.
 * The idea is that of Wheat and Morrison, "Estimating Purchase Regularity with Two Interpurchase
 * Times", Journal of Marketing Research 27 (1990). Here k is estimated by the method of moments
 * from all intervals, k = mean² / variance, and brought to 0..1 by k / (1 + k) = mean² / (mean² +
 * variance), in which the mean of the squares is mean² + variance.
 *
 * @param intervals how many
 * @param days their sum
 * @param squares the sum of their squares
 */
record Rhythm(int intervals, long days, long squares) {

    /** Of one interval nobody can tell whether it is the usual one. */
    private static final int LEAST_INTERVALS = 2;

    static Rhythm of(Seen purchases) {
        int intervals = 0;
        long days = 0;
        long squares = 0;
        for (int i = 1; i < purchases.size(); i++) {
            long interval = purchases.day(i).toEpochDay() - purchases.day(i - 1).toEpochDay();
            if (interval > 0) {
                intervals++;
                days += interval;
                squares += interval * interval;
            }
        }
        return new Rhythm(intervals, days, squares);
    }

    void tell(PurchasesBuilder facts) {
        if (intervals >= LEAST_INTERVALS) {
            facts.meanDaysBetween(Ratio.of(days, intervals))
                    .regularity(Ratio.of((double) days * days, (double) squares * intervals));
        }
    }
}
