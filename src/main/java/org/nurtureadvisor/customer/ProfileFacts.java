package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.MILESTONE;
import static org.nurtureadvisor.customer.EventType.PREFERENCE;
import static org.nurtureadvisor.customer.EventType.PROFILE;

import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Profile;
import org.nurtureadvisor.vocabulary.ProfileBuilder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who the client is, and what we remember. */
final class ProfileFacts {

    private static final Set<Milestone> YEARLY =
            EnumSet.of(Milestone.BIRTHDAY, Milestone.ANNIVERSARY);

    private ProfileFacts() {}

    static Profile from(History history) {
        Seen profile = history.of(PROFILE);
        Seen milestones = history.of(MILESTONE);
        Day next = next(milestones.all(), history.today());
        return ProfileBuilder.builder()
                .name(profile.latest(Event::name))
                .segment(profile.latest(Event::segment))
                .customerSince(profile.latest(Event::customerSince))
                .preferencesKnown(history.of(PREFERENCE).countDifferent(Event::topic))
                .milestonesKnown(
                        milestones.countDifferent(
                                event -> new Day(event.date(), event.milestone())))
                .nextMilestone(next == null ? null : next.milestone())
                .daysToNextMilestone(
                        next == null ? null : Days.between(history.today(), next.date()))
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.fromDay(history.of(PROFILE).latest(Event::customerSince));
        for (Event milestone : history.of(MILESTONE).all()) {
            LocalDate date = upcoming(milestone, history.today());
            days.pastDay(date);
            while (isYearly(milestone) && date.isBefore(days.until())) {
                date = upcoming(milestone, date.plusDays(1));
                days.pastDay(date);
            }
        }
    }

    /** Null if none lies ahead. */
    private static Day next(List<Event> milestones, LocalDate today) {
        return milestones.stream()
                .map(milestone -> new Day(upcoming(milestone, today), milestone.milestone()))
                .filter(day -> !day.date().isBefore(today))
                .min(Day.SOONEST_FIRST)
                .orElse(null);
    }

    /**
     * The day itself, or, where it recurs and has passed, its next return from today on. Whoever
     * was born on 29 February celebrates on the 28th in common years.
     */
    private static LocalDate upcoming(Event milestone, LocalDate today) {
        LocalDate date = milestone.date();
        if (!date.isBefore(today) || !isYearly(milestone)) {
            return date;
        }
        int years = today.getYear() - date.getYear();
        LocalDate thisYear = date.plusYears(years);
        return thisYear.isBefore(today) ? date.plusYears(years + 1L) : thisYear;
    }

    private static boolean isYearly(Event milestone) {
        return YEARLY.contains(milestone.milestone());
    }

    private record Day(LocalDate date, Milestone milestone) {

        static final Comparator<Day> SOONEST_FIRST =
                Comparator.comparing(Day::date).thenComparing(Day::milestone);
    }
}
