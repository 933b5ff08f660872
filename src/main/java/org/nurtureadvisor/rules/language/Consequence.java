package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule does: one verb, and the calls that complete it. */
public record Consequence(Verb verb, List<Call> calls) {

    public Consequence {
        calls = List.copyOf(calls);
    }

    /** One call; each argument is a chain of parts joined by {@code +}. */
    public record Call(String method, List<List<Term>> arguments, Span span) {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** An argument as text; "…" for what is known only of a customer. */
        public String text(int argument) {
            return arguments.get(argument).stream()
                    .map(
                            part ->
                                    part instanceof Term.Literal literal
                                            ? String.valueOf(literal.value())
                                            : "…")
                    .collect(Collectors.joining());
        }

        /** The literal value of an argument that is a single literal, else null. */
        public Object literal(int argument) {
            List<Term> parts = arguments.get(argument);
            return parts.size() == 1 && parts.get(0) instanceof Term.Literal literal
                    ? literal.value()
                    : null;
        }
    }

    /** The names of what it says of facts, each once. */
    public List<String> names() {
        return calls.stream()
                .flatMap(call -> call.arguments().stream())
                .flatMap(List::stream)
                .flatMap(Term::variables)
                .map(Term.Variable::name)
                .distinct()
                .toList();
    }

    public Stream<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method));
    }
}
