package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.customer.Outlook;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.rules.engine.Situation;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The facts of one customer: derived from events where there are any, and overridden by what is
 * stated. The one place where facts come together, whatever the day and whatever if.
 */
final class Case implements Situation {

    private final Instant asOf;
    private final Timeline timeline;
    private final Map<FactDefinition, Object> stated;
    private final Customer told;

    /**
     * @param timeline null where there are no events
     */
    Case(Instant asOf, Timeline timeline, Map<FactDefinition, Object> stated) {
        this.asOf = asOf;
        this.timeline = timeline;
        this.stated = stated;
        this.told =
                Facts.with(timeline == null ? Customer.UNKNOWN : timeline.factsAt(asOf), stated);
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

    /**
     * These facts on the days to come, if nothing more happens.
     *
     * @param until the last day looked at
     */
    Outlook outlook(LocalDate until, Collection<FactDefinition> asked) {
        return timeline.outlook(asOf, until, asked);
    }

    /**
     * The days on which something in an outlook turns. What counts the days to a date, or since
     * one, is known only before it or after it.
     */
    NavigableSet<LocalDate> turningDays(Outlook outlook) {
        NavigableSet<LocalDate> days = outlook.turningDays();
        for (Object value : stated.values()) {
            if (value instanceof LocalDate date) {
                days.add(date);
                days.add(date.plusDays(1));
            }
        }
        return days;
    }

    /** The facts on a day to come, if nothing more happens. */
    Customer on(LocalDate day) {
        return on(day, timeline.factsOn(day, asOf));
    }

    /**
     * The same, of the facts of an outlook.
     *
     * @param others all other facts, which stay as they are
     */
    Customer on(LocalDate day, Outlook outlook, Customer others) {
        return on(day, outlook.factsOn(day, others));
    }

    private Customer on(LocalDate day, Customer derived) {
        return Completion.complete(
                Facts.with(derived, stated), day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
