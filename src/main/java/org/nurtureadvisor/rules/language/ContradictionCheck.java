package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that criteria which have to hold of one fact leave everything that they ask about a value
 * that it can have.
 */
final class ContradictionCheck {

    private final Mistakes mistakes;

    ContradictionCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Notes of whatever is asked about the first criterion that contradicts those before it, and
     * says whether there was none.
     */
    boolean mayHoldTogether(List<Constraint> criteria) {
        Map<Term, List<Object>> left = new HashMap<>();
        for (Constraint criterion : criteria) {
            Optional<Term> contradicted =
                    subjects(criterion)
                            .filter(subject -> !leavesValue(criterion, subject, criteria, left))
                            .findFirst();
            if (contradicted.isPresent()) {
                note(contradicted.get(), criterion.span());
                return false;
            }
        }
        return true;
    }

    private static Stream<Term> subjects(Constraint criterion) {
        return criterion.meaning().stream().flatMap(Comparison::subjects).distinct();
    }

    /**
     * Whether a criterion leaves a value to what it asks about.
     *
     * @param left the values that those before it have left, of which it takes its own
     */
    private static boolean leavesValue(
            Constraint criterion,
            Term subject,
            List<Constraint> criteria,
            Map<Term, List<Object>> left) {
        List<Object> before =
                left.computeIfAbsent(subject, any -> SampleValues.of(subject, criteria));
        List<Object> after =
                before.stream()
                        .filter(value -> SampleValues.mayMeet(criterion, subject, value))
                        .toList();
        left.put(subject, after);
        return !after.isEmpty();
    }

    private void note(Term subject, Span span) {
        mistakes.add(
                span,
                "CONTRADICTION",
                "No " + subject.said() + " is like this and like the criteria before it as well.",
                null);
    }
}
