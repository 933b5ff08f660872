package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    boolean check(List<Constraint> criteria) {
        int before = mistakes.all().size();
        Map<Term, List<Object>> left = new HashMap<>();
        for (Constraint criterion : criteria) {
            subjects(criterion).forEach(subject -> check(subject, criterion, criteria, left));
        }
        return mistakes.all().size() == before;
    }

    private static Stream<Term> subjects(Constraint criterion) {
        return criterion.meaning().stream().flatMap(Comparison::subjects).distinct();
    }

    private void check(
            Term subject,
            Constraint criterion,
            List<Constraint> criteria,
            Map<Term, List<Object>> left) {
        List<Object> before =
                left.computeIfAbsent(subject, any -> SampleValues.of(subject, criteria));
        List<Object> after =
                before.stream()
                        .filter(value -> SampleValues.mayMeet(criterion, subject, value))
                        .toList();
        left.put(subject, after);
        if (after.isEmpty() && !before.isEmpty()) {
            note(subject, criterion.span());
        }
    }

    private void note(Term subject, Span span) {
        mistakes.add(
                span,
                "CONTRADICTION",
                "No " + subject.said() + " is like this and like the criteria before it as well.",
                null);
    }
}
