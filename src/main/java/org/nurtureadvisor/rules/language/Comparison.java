package org.nurtureadvisor.rules.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * One comparison: {@code purchases.last12Months >= 6}.
 *
 * @param right one term, or the members of {@code in} and {@code not in}
 */
public record Comparison(Term left, Operator operator, List<Term> right) {

    public Comparison {
        right = List.copyOf(right);
    }

    /** Whether it asks on purpose if something is unknown, so that null is an answer. */
    public boolean asksWhetherKnown() {
        return right.get(0) instanceof Term.Unknown;
    }

    /** Whether it compares one field with literals: what can be said in words, and changed. */
    public boolean isSimple() {
        return left instanceof Term.Asked && hasLiterals();
    }

    /** Whether there are literals on the right, and nothing else. */
    boolean hasLiterals() {
        return right.stream().allMatch(Term.Literal.class::isInstance);
    }

    /** The field on the left, where that is one and nothing else. */
    public Field field() {
        return ((Term.Asked) left).field();
    }

    /** Whether it names all that will do, rather than what will not. */
    boolean asksForOneOf() {
        return operator == Operator.EQUAL || operator == Operator.IN;
    }

    /** The literals on the right, where there is nothing else. */
    public List<Object> literals() {
        return right.stream().map(term -> ((Term.Literal) term).value()).toList();
    }

    /** Whether it compares the model of something with ids of models. */
    boolean namesModels() {
        return isSimple() && field().names() == Naming.MODEL;
    }

    /** Every field it asks, on either side. */
    public Stream<Field> fields() {
        return Stream.concat(left.fields(), right.stream().flatMap(Term::fields));
    }

    /** Every value bound earlier that it needs, on either side. */
    Stream<Term.Variable> variables() {
        return Stream.concat(left.variables(), right.stream().flatMap(Term::variables));
    }

    /** All that it asks about, on either side: fields, and values bound earlier. */
    Stream<Term> subjects() {
        return Stream.concat(fields().map(Term.Asked::new), variables());
    }

    /** The comparison that holds exactly where this one does not, all being known. */
    public Comparison opposite() {
        return asksForNone()
                ? new Comparison(left, Operator.AT_LEAST, List.of(new Term.Literal(1)))
                : new Comparison(left, operator.opposite(), right);
    }

    /**
     * Whether it is {@code == 0} of what is counted: "at least 1" is easier to hear than "not 0".
     */
    private boolean asksForNone() {
        return operator == Operator.EQUAL
                && isSimple()
                && left.isWhole()
                && left.min() == 0
                && literals().get(0).equals(0);
    }
}
