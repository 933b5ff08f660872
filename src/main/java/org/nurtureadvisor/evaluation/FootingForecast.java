package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Outlook;
import org.nurtureadvisor.rules.engine.Footing;
import org.nurtureadvisor.vocabulary.Customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the first day on which, if nothing more happens, a footing no longer stands.
 *
 * <p>Between two days on which events leave a window or a date passes, facts are constant or count
 * days, so each criterion turns at most once: of a stretch at whose end all of them are as they
 * were, no day needs to be looked at, and in another the first day on which they are not is found
 * by halving. Where a criterion could turn twice, every single day is looked at.
 *
 * <p>Of each day only those facts are foreseen that the footing asks for. What models conclude for
 * each other stays as it was: where that turns, a criterion on which it hangs has turned.
 */
final class FootingForecast {

    private final Footing footing;
    private final Case facts;
    private final Customer customer;
    private final LocalDate from;
    private final LocalDate horizon;
    private final Outlook outlook;

    /**
     * @param customer the facts on the day on which the footing is known to stand, with all that
     *     the models conclude for each other
     * @param from that day
     * @param horizon the last day looked at
     */
    FootingForecast(
            Footing footing, Case facts, Customer customer, LocalDate from, LocalDate horizon) {
        this.footing = footing;
        this.facts = facts;
        this.customer = customer;
        this.from = from;
        this.horizon = horizon;
        this.outlook = facts.outlook(horizon, footing.facts());
    }

    /** Empty where the footing stands up to the horizon. */
    Optional<LocalDate> firstTurn() {
        LocalDate stands = from;
        for (LocalDate day : daysToLookAt()) {
            if (!standsOn(day)) {
                return Optional.of(firstTurn(stands, day));
            }
            stands = day;
        }
        return Optional.empty();
    }

    /** In between, what has turned stays so. */
    private LocalDate firstTurn(LocalDate stands, LocalDate turned) {
        long days = ChronoUnit.DAYS.between(stands, turned);
        if (days <= 1) {
            return turned;
        }
        LocalDate middle = stands.plusDays(days / 2);
        return standsOn(middle) ? firstTurn(middle, turned) : firstTurn(stands, middle);
    }

    /** Each day on which something turns, and the last one before. */
    private Collection<LocalDate> daysToLookAt() {
        if (footing.mayTurnTwice()) {
            return from.plusDays(1).datesUntil(horizon.plusDays(1)).toList();
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (LocalDate turning : facts.turningDays(outlook)) {
            days.add(turning.minusDays(1));
            days.add(turning);
        }
        days.add(horizon);
        return days.subSet(from, false, horizon, true);
    }

    private boolean standsOn(LocalDate day) {
        return footing.stands(facts.on(day, outlook, customer));
    }
}
