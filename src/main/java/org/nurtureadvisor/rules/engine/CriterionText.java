package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.stream.Collectors;

/**
 * What can be said of a criterion before any customer is known.
 *
 * @param fact that it compares; null where it is not a simple comparison of one fact
 * @param text in words
 * @param required what is asked of the fact, {@code >= 3}; null together with {@code fact}
 */
record CriterionText(FactDefinition fact, String text, String required) {

    static CriterionText of(Constraint source, Wording wording) {
        String text = wording.say(source);
        return isSimple(source)
                ? simple(source.alternatives().get(0), text)
                : new CriterionText(null, text, null);
    }

    /** What to say where a constraint that holds shall hold no longer. */
    static CriterionText noLonger(Constraint source, Wording wording) {
        if (!isSimple(source)) {
            return new CriterionText(
                    null, wording.say(Saying.NO_LONGER, wording.say(source)), null);
        }
        Comparison opposite = source.alternatives().get(0).opposite();
        return simple(opposite, wording.say(opposite));
    }

    /** The criterion as one customer fares with it. */
    Criterion of(Customer customer, Verdict state) {
        return fact == null
                ? new Criterion(null, text, state, null, null)
                : new Criterion(fact.name(), text, state, required, fact.of(customer));
    }

    private static boolean isSimple(Constraint source) {
        return source.alternatives().size() == 1 && source.alternatives().get(0).isSimple();
    }

    private static CriterionText simple(Comparison comparison, String text) {
        return new CriterionText(comparison.field().fact(), text, required(comparison));
    }

    private static String required(Comparison comparison) {
        String literals =
                comparison.literals().stream()
                        .map(CriterionText::written)
                        .collect(Collectors.joining(", "));
        return switch (comparison.operator()) {
            case IN, NOT_IN -> comparison.operator().sign() + " (" + literals + ")";
            default -> comparison.operator().sign() + " " + literals;
        };
    }

    private static String written(Object literal) {
        return literal instanceof Number number ? Wording.plain(number) : String.valueOf(literal);
    }
}
