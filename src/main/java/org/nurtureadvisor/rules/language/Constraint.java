package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;
import java.util.stream.Stream;

/**
 * One criterion of a pattern: it holds if any of its alternatives holds. A plain binding has no
 * alternatives and asks only that what it binds is known.
 *
 * @param variable what the left side is bound to; null where nothing is bound
 * @param bound the field that is bound; null where nothing is bound
 * @param alternatives at least one, unless it is a plain binding
 * @param text as written in the file
 * @param span where it is written
 */
public record Constraint(
        String variable, Field bound, List<Comparison> alternatives, String text, Span span) {

    public Constraint {
        alternatives = List.copyOf(alternatives);
    }

    /** What it asks; a plain binding asks whether what it binds is known. */
    public List<Comparison> meaning() {
        return alternatives.isEmpty()
                ? List.of(
                        new Comparison(
                                new Term.Asked(bound),
                                Operator.NOT_EQUAL,
                                List.of(new Term.Unknown())))
                : alternatives;
    }

    /** Every field it asks. */
    public Stream<Field> fields() {
        return Stream.concat(
                Stream.ofNullable(bound), alternatives.stream().flatMap(Comparison::fields));
    }

    /** Whether it can fail: all do, but for the binding of something that is always known. */
    public boolean canFail() {
        return !alternatives.isEmpty() || bound.nullable();
    }
}
