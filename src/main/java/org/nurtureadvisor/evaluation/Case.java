package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.rules.engine.Situation;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The facts of one customer: derived from events where there are any, and overridden by what is
 * stated. The one place where facts come together, whatever the day and whatever if.
 *
 * @param timeline null where there are no events
 */
record Case(Instant asOf, Timeline timeline, Map<FactDefinition, Object> stated)
        implements Situation {

    /** The facts as they are. */
    Customer facts() {
        return with(Map.of());
    }

    @Override
    public Customer with(Map<FactDefinition, Object> changes) {
        return complete(Facts.with(factsAt(asOf), changes), asOf);
    }

    /** The facts on another day at the same time, if nothing more happens. */
    Customer on(LocalDate day) {
        Instant then =
                day.atTime(asOf.atOffset(ZoneOffset.UTC).toLocalTime()).toInstant(ZoneOffset.UTC);
        return complete(factsAt(then), then);
    }

    private Customer factsAt(Instant instant) {
        return Facts.with(timeline == null ? Customer.UNKNOWN : timeline.factsAt(instant), stated);
    }

    private static Customer complete(Customer customer, Instant instant) {
        return Completion.complete(customer, instant);
    }
}
