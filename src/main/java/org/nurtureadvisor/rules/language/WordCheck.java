package org.nurtureadvisor.rules.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the criteria of one pattern do not contradict each other on texts and words. */
final class WordCheck extends ContradictionCheck<Object> {

    /** Stands for every word that no criterion names. */
    private static final Object ANY_OTHER = new Object();

    WordCheck(Mistakes mistakes) {
        super(mistakes);
    }

    @Override
    boolean isAbout(Comparison comparison) {
        return switch (comparison.operator()) {
            case EQUAL, NOT_EQUAL, IN, NOT_IN ->
                    comparison.literals().stream().noneMatch(Number.class::isInstance);
            default -> false;
        };
    }

    @Override
    Set<Object> all(Field field, List<Constraint> criteria) {
        Set<Object> named =
                criteria.stream()
                        .flatMap(criterion -> criterion.alternatives().stream())
                        .filter(each -> each.isSimple() && each.field().equals(field))
                        .map(Comparison::literals)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet());
        named.add(ANY_OTHER);
        return named;
    }

    @Override
    Set<Object> left(Set<Object> before, List<Comparison> alternatives) {
        return alternatives.stream()
                .flatMap(comparison -> left(before, comparison).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Object> left(Set<Object> before, Comparison comparison) {
        Set<Object> left = new HashSet<>(before);
        switch (comparison.operator()) {
            case EQUAL, IN -> left.retainAll(comparison.literals());
            default -> comparison.literals().forEach(left::remove);
        }
        return left;
    }
}
