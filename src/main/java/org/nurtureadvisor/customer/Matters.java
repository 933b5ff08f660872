package org.nurtureadvisor.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The matters of one kind as they stood at one instant, in the order in which they were opened.
 *
 * <p>What is open is known where openings are: a complaint is open until we hear otherwise. How
 * many were concluded is known only where conclusions are heard of, too.
 */
final class Matters {

    private final List<Matter> matters;
    private final boolean openingsKnown;
    private final boolean conclusionsKnown;
    private final Instant asOf;
    private final LocalDate today;

    Matters(
            List<Matter> matters,
            boolean openingsKnown,
            boolean conclusionsKnown,
            Instant asOf,
            LocalDate today) {
        this.matters = matters;
        this.openingsKnown = openingsKnown;
        this.conclusionsKnown = conclusionsKnown;
        this.asOf = asOf;
        this.today = today;
    }

    /** Those of them that this side opened. */
    Matters by(Party party) {
        List<Matter> theirs =
                matters.stream().filter(matter -> matter.opening().by() == party).toList();
        return new Matters(theirs, openingsKnown, conclusionsKnown, asOf, today);
    }

    Integer count() {
        return openingsKnown ? matters.size() : null;
    }

    Integer countOpen() {
        return openingsKnown ? count(this::isOpen) : null;
    }

    Integer countConcluded() {
        return openingsKnown && conclusionsKnown ? count(matter -> matter.isConcluded(asOf)) : null;
    }

    /** By the day of the conclusion, whenever they were opened. */
    Integer countConcluded(Window window) {
        LocalDate before = window.before(today);
        return openingsKnown && conclusionsKnown
                ? count(matter -> matter.isConcluded(asOf) && matter.isConcludedAfter(before))
                : null;
    }

    /** Open, and past the day on which they were due. */
    Integer countOverdue() {
        return openingsKnown ? count(matter -> isOpen(matter) && isPastDue(matter)) : null;
    }

    Integer daysOldestIsOpen() {
        for (Matter matter : matters) {
            if (isOpen(matter)) {
                return Days.between(matter.opening().day(), today);
            }
        }
        return null;
    }

    Integer daysSinceLastConcluded() {
        LocalDate last = null;
        for (Matter matter : matters) {
            if (matter.isConcluded(asOf)
                    && (last == null || matter.conclusion().day().isAfter(last))) {
                last = matter.conclusion().day();
            }
        }
        return Days.between(last, today);
    }

    List<Matter> open() {
        return matters.stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(Matter matter) {
        return !matter.isConcluded(asOf);
    }

    private boolean isPastDue(Matter matter) {
        LocalDate due = matter.opening().due();
        return due != null && due.isBefore(today);
    }

    private int count(Predicate<Matter> condition) {
        int count = 0;
        for (Matter matter : matters) {
            if (condition.test(matter)) {
                count++;
            }
        }
        return count;
    }
}
