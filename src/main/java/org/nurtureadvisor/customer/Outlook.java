package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Some facts of the days to come, if nothing more happens.
 *
 * <p>Some facts turn on certain days: an event leaves a window, a commitment falls due, a milestone
 * passes, a contract runs out. On every other day only counters of days move by one. So a group of
 * which no such counter is asked for is derived once for each day on which it turns, and stands
 * until the next; and a group of which nothing is asked for is not derived at all.
 */
public final class Outlook {

    private final Function<LocalDate, History> histories;
    private final LocalDate today;
    private final LocalDate until;
    private final List<Group<?>> groups = new ArrayList<>();

    /**
     * @param histories what will have been recorded up to a day
     * @param today the first day
     * @param until the last day; without it there would be no end of birthdays
     * @param asked the facts that are to be foreseen
     */
    Outlook(
            Function<LocalDate, History> histories,
            LocalDate today,
            LocalDate until,
            Collection<FactDefinition> asked) {
        this.histories = histories;
        this.today = today;
        this.until = until;
        for (Derivation<?> derivation : Derivation.ALL) {
            List<FactDefinition> facts =
                    asked.stream()
                            .filter(fact -> fact.groupName().equals(derivation.group()))
                            .toList();
            if (!facts.isEmpty()) {
                groups.add(new Group<>(derivation, facts));
            }
        }
    }

    /** The days on which some of the facts turn. */
    public NavigableSet<LocalDate> turningDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        groups.forEach(group -> days.addAll(group.turningDays));
        return days;
    }

    /**
     * What follows from the events on a day, of the facts asked for.
     *
     * @param others all other facts, which stay as they are
     */
    public Customer factsOn(LocalDate day, Customer others) {
        CustomerBuilder customer = CustomerBuilder.builder(others);
        for (Group<?> group : groups) {
            group.tell(day, customer);
        }
        return customer.build();
    }

    private final class Group<G> {

        final Derivation<G> derivation;
        final NavigableSet<LocalDate> turningDays;
        final boolean countsDays;
        final Map<LocalDate, G> standing = new HashMap<>();

        Group(Derivation<G> derivation, List<FactDefinition> facts) {
            TurningDays days = new TurningDays(today, until);
            derivation.turn().accept(histories.apply(today), days);
            this.derivation = derivation;
            this.turningDays = days.turning(facts);
            this.countsDays =
                    derivation.countsDays() && facts.stream().anyMatch(FactDefinition::countsDays);
        }

        void tell(LocalDate day, CustomerBuilder customer) {
            derivation.put().apply(customer, facts(day));
        }

        private G facts(LocalDate day) {
            return countsDays
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
