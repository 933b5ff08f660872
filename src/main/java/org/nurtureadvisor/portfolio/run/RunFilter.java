package org.nurtureadvisor.portfolio.run;

import org.nurtureadvisor.vocabulary.Segment;

import java.util.List;

/**
 * Whom a run is about: customers for whom all of this holds.
 *
 * @param owner who looks after them; null for anybody
 * @param segment null for both
 * @param model in which they stand on {@code stage}; null together with it
 * @param stage on which they stand when the run begins
 * @param customers ids of customers, one by one; null for all
 */
record RunFilter(
        String owner, Segment segment, String model, String stage, List<String> customers) {

    static final RunFilter ALL = new RunFilter(null, null, null, null, null);
}
