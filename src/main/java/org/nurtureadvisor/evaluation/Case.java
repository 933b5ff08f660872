package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.rules.engine.Situation;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The facts of one customer: derived from events where there are any, and overridden by what is
 * stated. The one place where facts come together, whatever the day and whatever if.
 */
final class Case implements Situation {

    private final Instant asOf;
    private final LocalTime time;
    private final Timeline timeline;
    private final Map<FactDefinition, Object> stated;
    private final Customer told;

    /**
     * @param timeline null where there are no events
     */
    Case(Instant asOf, Timeline timeline, Map<FactDefinition, Object> stated) {
        this.asOf = asOf;
        this.time = asOf.atOffset(ZoneOffset.UTC).toLocalTime();
        this.timeline = timeline;
        this.stated = stated;
        this.told = toldAt(asOf);
    }

    Instant asOf() {
        return asOf;
    }

    Timeline timeline() {
        return timeline;
    }

    /** The facts as they are. */
    Customer facts() {
        return with(Map.of());
    }

    @Override
    public Customer with(Map<FactDefinition, Object> changes) {
        return Completion.complete(Facts.with(told, changes), asOf);
    }

    /** The facts on another day at the same time, if nothing more happens. */
    Customer on(LocalDate day) {
        Instant then = day.atTime(time).toInstant(ZoneOffset.UTC);
        return Completion.complete(toldAt(then), then);
    }

    private Customer toldAt(Instant instant) {
        return Facts.with(timeline == null ? Customer.UNKNOWN : timeline.factsAt(instant), stated);
    }
}
