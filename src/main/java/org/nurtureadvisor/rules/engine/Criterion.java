package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Customer;

import java.util.stream.Collectors;

/**
 * One criterion of a stage, and whether a customer meets it.
 *
 * @param fact name of the fact it compares; null where it is not a simple comparison of one fact
 * @param text in words
 * @param required what is asked of the fact, {@code >= 3}; null together with {@code fact}
 * @param observed what the fact says; null where unknown, and together with {@code fact}
 */
public record Criterion(String fact, String text, Verdict state, String required, Object observed) {

    static Criterion of(CompiledConstraint constraint, Customer customer, Wording wording) {
        Constraint source = constraint.source();
        Verdict verdict = constraint.verdict(customer);
        String text = wording.say(source);
        return isSimple(source)
                ? simple(source.alternatives().get(0), text, verdict, customer)
                : new Criterion(null, text, verdict, null, null);
    }

    /** The criterion that a constraint which holds shall hold no longer. */
    static Criterion noLonger(CompiledConstraint constraint, Customer customer, Wording wording) {
        Constraint source = constraint.source();
        if (!isSimple(source)) {
            return new Criterion(
                    null, "no longer: " + wording.say(source), Verdict.UNMET, null, null);
        }
        Comparison opposite = source.alternatives().get(0).opposite();
        return simple(opposite, wording.say(opposite), Verdict.UNMET, customer);
    }

    private static boolean isSimple(Constraint source) {
        return source.alternatives().size() == 1 && source.alternatives().get(0).isSimple();
    }

    private static Criterion simple(
            Comparison comparison, String text, Verdict verdict, Customer customer) {
        return new Criterion(
                comparison.field().name(),
                text,
                verdict,
                required(comparison),
                comparison.field().fact().of(customer));
    }

    private static String written(Object literal) {
        return literal instanceof Number number ? Wording.plain(number) : String.valueOf(literal);
    }

    private static String required(Comparison comparison) {
        String literals =
                comparison.literals().stream()
                        .map(Criterion::written)
                        .collect(Collectors.joining(", "));
        return switch (comparison.operator()) {
            case IN, NOT_IN -> comparison.operator().sign() + " (" + literals + ")";
            default -> comparison.operator().sign() + " " + literals;
        };
    }
}
