package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;

/**
 * One call in a statement, as written.
 *
 * @param span from its name to its closing bracket
 */
record Call(String name, List<Argument> arguments, Span span) {

    Call {
        arguments = List.copyOf(arguments);
    }
}
