package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;
import java.util.Objects;

/**
 * What a call is given, as written.
 *
 * @param parts joined by {@code +}, at least one; the value of a part that cannot be read is null
 */
record Argument(List<Located<Term>> parts) {

    Argument {
        parts = List.copyOf(parts);
    }

    boolean isReadable() {
        return parts.stream().map(Located::value).allMatch(Objects::nonNull);
    }

    List<Term> terms() {
        return parts.stream().map(Located::value).toList();
    }

    /** The one part that it has; null where it has several. */
    Term only() {
        return parts.size() == 1 ? parts.get(0).value() : null;
    }

    /** The literal that it is; null where it is anything else. */
    Object literal() {
        return only() instanceof Term.Literal literal ? literal.value() : null;
    }

    Span span() {
        return parts.get(0).span().to(parts.get(parts.size() - 1).span());
    }
}
