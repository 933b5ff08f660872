package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the criteria of one pattern leave each of its fields a value that it can have.
 *
 * @param <V> a value of a field, or many of them
 */
abstract class ContradictionCheck<V> {

    private final Mistakes mistakes;
    private final Map<String, Set<V>> left = new HashMap<>();

    ContradictionCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Notes the first criterion of each field that contradicts those before it. */
    final void check(List<Constraint> criteria) {
        for (Constraint criterion : criteria) {
            List<Comparison> alternatives = criterion.alternatives();
            if (!alternatives.isEmpty() && isAboutOneField(alternatives)) {
                Field field = alternatives.get(0).field();
                Set<V> before = left.computeIfAbsent(field.name(), any -> all(field, criteria));
                check(field, before, left(before, alternatives), criterion.span());
            }
        }
    }

    private boolean isAboutOneField(List<Comparison> alternatives) {
        return alternatives.stream().allMatch(each -> each.isSimple() && isAbout(each))
                && alternatives.stream().map(Comparison::field).distinct().count() == 1;
    }

    private void check(Field field, Set<V> before, Set<V> after, Span span) {
        left.put(field.name(), after);
        if (after.isEmpty() && !before.isEmpty()) {
            mistakes.add(
                    span,
                    "CONTRADICTION",
                    "No " + field.name() + " is like this and like the criteria before it as well.",
                    null);
        }
    }

    /** Whether a simple comparison is one of those that are looked at. */
    abstract boolean isAbout(Comparison comparison);

    /** The values that a field can have before anything is asked of it. */
    abstract Set<V> all(Field field, List<Constraint> criteria);

    /** The values of those before for which one of the alternatives holds. */
    abstract Set<V> left(Set<V> before, List<Comparison> alternatives);
}
