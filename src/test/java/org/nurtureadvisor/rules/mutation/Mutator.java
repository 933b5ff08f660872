package org.nurtureadvisor.rules.mutation;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.Condition.Accumulate;
import org.nurtureadvisor.rules.language.Condition.Exists;
import org.nurtureadvisor.rules.language.Condition.ForAll;
import org.nurtureadvisor.rules.language.Condition.Not;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.Term;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes a rule as a slip of the pen might: turns a comparison into its opposite, or moves a
 * threshold by one step, up or down. The step is 1 for what is counted in whole numbers and 0.01
 * for everything else, factors among them.
 */
final class Mutator {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class);

    private Mutator() {}

    /** Every rule that differs from this one in one such change. */
    static List<Mutant> mutants(Rule rule) {
        List<Change<List<Condition>>> changes = inOne(rule.conditions(), Mutator::changes).toList();
        return IntStream.range(0, changes.size())
                .mapToObj(i -> mutant(rule, i + 1, changes.get(i)))
                .toList();
    }

    private static Mutant mutant(Rule rule, int number, Change<List<Condition>> change) {
        Rule changed =
                new Rule(
                        rule.id(),
                        rule.title() + ", mutant " + number,
                        rule.comment(),
                        rule.model(),
                        change.whole(),
                        rule.consequence(),
                        rule.file(),
                        rule.span());
        return new Mutant(changed, change.span(), change.from(), change.to());
    }

    /** Something in which one comparison was changed, and where. */
    private record Change<T>(T whole, Span span, Comparison from, Comparison to) {

        <U> Change<U> in(Function<? super T, ? extends U> larger) {
            return new Change<>(larger.apply(whole), span, from, to);
        }
    }

    private static Stream<Change<Condition>> changes(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return changes(pattern).map(change -> change.in(changed -> changed));
        }
        if (condition instanceof Not not) {
            return changes(not.pattern()).map(change -> change.in(Not::new));
        }
        if (condition instanceof Exists exists) {
            return changes(exists.pattern()).map(change -> change.in(Exists::new));
        }
        return condition instanceof ForAll forAll
                ? changes(forAll.pattern()).map(change -> change.in(ForAll::new))
                : changes((Accumulate) condition);
    }

    private static Stream<Change<Condition>> changes(Accumulate all) {
        return Stream.concat(
                changes(all.pattern())
                        .map(
                                change ->
                                        change.in(
                                                pattern ->
                                                        new Accumulate(
                                                                pattern,
                                                                all.aggregates(),
                                                                all.constraints()))),
                inOne(all.constraints(), Mutator::changes)
                        .map(
                                change ->
                                        change.in(
                                                results ->
                                                        new Accumulate(
                                                                all.pattern(),
                                                                all.aggregates(),
                                                                results))));
    }

    private static Stream<Change<Pattern>> changes(Pattern pattern) {
        return inOne(pattern.constraints(), Mutator::changes)
                .map(
                        change ->
                                change.in(
                                        constraints ->
                                                new Pattern(
                                                        pattern.variable(),
                                                        pattern.type(),
                                                        constraints,
                                                        pattern.span())));
    }

    private static Stream<Change<Constraint>> changes(Constraint criterion) {
        return inOne(
                        criterion.alternatives(),
                        from ->
                                changes(from)
                                        .map(to -> new Change<>(to, criterion.span(), from, to)))
                .map(
                        change ->
                                change.in(
                                        alternatives ->
                                                new Constraint(
                                                        criterion.variable(),
                                                        criterion.bound(),
                                                        alternatives,
                                                        criterion.text(),
                                                        criterion.span())));
    }

    private static Stream<Comparison> changes(Comparison comparison) {
        List<Term> right = comparison.right();
        BigDecimal step = WHOLE.contains(comparison.left().type()) ? BigDecimal.ONE : HUNDREDTH;
        Stream<Comparison> movedLeft =
                moved(comparison.left(), step)
                        .map(left -> new Comparison(left, comparison.operator(), right));
        Stream<Comparison> movedRight =
                IntStream.range(0, right.size())
                        .boxed()
                        .flatMap(i -> moved(right.get(i), step).map(term -> with(right, i, term)))
                        .map(
                                terms ->
                                        new Comparison(
                                                comparison.left(), comparison.operator(), terms));
        return Stream.of(Stream.of(comparison.opposite()), movedLeft, movedRight)
                .flatMap(Function.identity());
    }

    private static Stream<Term> moved(Term term, BigDecimal step) {
        if (term instanceof Term.Literal literal && literal.value() instanceof Number number) {
            BigDecimal threshold = new BigDecimal(number.toString());
            return Stream.of(threshold.subtract(step), threshold.add(step)).map(Mutator::literal);
        }
        if (term instanceof Term.Arithmetic sum) {
            return Stream.concat(
                    moved(sum.left(), HUNDREDTH)
                            .map(left -> new Term.Arithmetic(left, sum.sign(), sum.right())),
                    moved(sum.right(), HUNDREDTH)
                            .map(right -> new Term.Arithmetic(sum.left(), sum.sign(), right)));
        }
        return Stream.empty();
    }

    /** Whole where no decimals are written, as rules are read: a compiler tells 1 from 1.0. */
    private static Term literal(BigDecimal number) {
        return new Term.Literal(
                number.scale() == 0 ? (Number) number.intValue() : (Number) number.doubleValue());
    }

    /** A list in which one element is changed, for each change of each of its elements. */
    private static <T> Stream<Change<List<T>>> inOne(
            List<T> list, Function<T, Stream<Change<T>>> changes) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(
                        i ->
                                changes.apply(list.get(i))
                                        .map(change -> change.in(whole -> with(list, i, whole))));
    }

    private static <T> List<T> with(List<T> list, int index, T element) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, element);
        return changed;
    }
}
