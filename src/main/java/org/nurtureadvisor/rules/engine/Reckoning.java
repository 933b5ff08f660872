package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.vocabulary.Customer;

/**
 * What the side of a comparison comes to for a customer, to know where to look for values that turn
 * it. Whether a value does is asked of the criterion, as Drools compiled it.
 */
final class Reckoning {

    private Reckoning() {}

    /** Whether facts and numbers are all there is in it. */
    static boolean canReckon(Term term) {
        if (term instanceof Term.Arithmetic sum) {
            return canReckon(sum.left()) && canReckon(sum.right());
        }
        return term.isNumber()
                && (term instanceof Term.Literal
                        || term instanceof Term.Asked asked && asked.field().fact() != null);
    }

    /** What it comes to; null where a fact in it is unknown. */
    static Number reckon(Term term, Customer customer) {
        if (term instanceof Term.Arithmetic sum) {
            Number left = reckon(sum.left(), customer);
            Number right = reckon(sum.right(), customer);
            return left == null || right == null
                    ? null
                    : reckon(left.doubleValue(), sum.sign(), right.doubleValue());
        }
        return term instanceof Term.Asked asked
                ? (Number) asked.field().fact().of(customer)
                : (Number) ((Term.Literal) term).value();
    }

    private static double reckon(double left, char sign, double right) {
        return switch (sign) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            case '/' -> left / right;
            default -> throw new IllegalArgumentException("no sign of arithmetic: " + sign);
        };
    }
}
