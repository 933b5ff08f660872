package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;

import java.time.LocalDate;
import java.util.HashMap;
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
        return new Group<>(derivation, today, days.all());
    }

    /** The days on which some fact of these groups turns. */
    public NavigableSet<LocalDate> turningDays(Set<String> names) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Group<?> group : groups) {
            if (names.contains(group.derivation.group())) {
                days.addAll(group.turningDays);
            }
        }
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
        final NavigableSet<LocalDate> turningDays;
        final Map<LocalDate, G> standing = new HashMap<>();

        Group(Derivation<G> derivation, LocalDate today, NavigableSet<LocalDate> turningDays) {
            this.derivation = derivation;
            this.today = today;
            this.turningDays = turningDays;
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
