package org.nurtureadvisor.portfolio.run;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.nurtureadvisor.vocabulary.Segment;

import java.util.List;

/**
 * Whom a run is about: customers for whom all of this holds.
 *
 * @param owner who looks after them; absent for anybody
 * @param segment absent for both
 * @param model in which they stand on {@code stage}; absent together with it
 * @param stage on which they stand when the run begins
 * @param customers ids of customers, one by one; an answer says how many, as {@code named}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunFilter(
        String owner, Segment segment, String model, String stage, List<String> customers) {

    static final RunFilter ALL = new RunFilter(null, null, null, null, null);
}
