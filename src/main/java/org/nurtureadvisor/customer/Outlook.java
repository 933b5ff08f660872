package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The facts of the days to come, if nothing more happens.
 *
 * <p>Some facts turn on certain days: an event leaves a window, a commitment falls due, a milestone
 * passes, a contract runs out. On every other day only counters of days move by one. So a group
 * that counts no days is derived once for each day on which it turns, and stands until the next.
 */
public final class Outlook {

    private final Function<LocalDate, History> histories;
    private final List<Group<?>> groups;

    /**
     * @param histories what will have been recorded up to a day
     * @param today the first day
     * @param until the last day; without it there would be no end of birthdays
     */
    Outlook(Function<LocalDate, History> histories, LocalDate today, LocalDate until) {
        this.histories = histories;
        this.groups =
                Derivation.ALL.stream()
                        .<Group<?>>map(derivation -> group(derivation, today, until))
                        .toList();
    }

    private <G> Group<G> group(Derivation<G> derivation, LocalDate today, LocalDate until) {
        TurningDays days = new TurningDays(today, until);
        derivation.turn().accept(histories.apply(today), days);
        return new Group<>(derivation, today, days);
    }

    /** The days on which some of these facts turn. */
    public NavigableSet<LocalDate> turningDays(Collection<FactDefinition> facts) {
        Set<NavigableSet<LocalDate>> told = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FactDefinition fact : facts) {
            for (Group<?> group : groups) {
                if (fact.groupName().equals(group.derivation.group())) {
                    told.addAll(group.days.turning(fact));
                }
            }
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        told.forEach(days::addAll);
        return days;
    }

    /** All that will follow from the events on a day. */
    public Customer factsOn(LocalDate day) {
        CustomerBuilder customer = CustomerBuilder.builder();
        for (Group<?> group : groups) {
            group.tell(day, customer);
        }
        return customer.build();
    }

    private final class Group<G> {

        final Derivation<G> derivation;
        final LocalDate today;
        final TurningDays days;
        final NavigableSet<LocalDate> turningDays;
        final Map<LocalDate, G> standing = new HashMap<>();

        Group(Derivation<G> derivation, LocalDate today, TurningDays days) {
            this.derivation = derivation;
            this.today = today;
            this.days = days;
            this.turningDays = days.all();
        }

        void tell(LocalDate day, CustomerBuilder customer) {
            derivation.put().apply(customer, facts(day));
        }

        private G facts(LocalDate day) {
            return derivation.countsDays()
                    ? derive(day)
                    : standing.computeIfAbsent(lastTurned(day), this::derive);
        }

        private LocalDate lastTurned(LocalDate day) {
            LocalDate last = turningDays.floor(day);
            return last == null ? today : last;
        }

        private G derive(LocalDate day) {
            return derivation.facts().apply(histories.apply(day));
        }
    }
}
