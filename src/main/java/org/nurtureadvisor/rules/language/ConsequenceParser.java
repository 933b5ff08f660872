package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.spelling.DidYouMean;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what stands between {@code then} and {@code end}: one verb and the calls that complete it.
 */
final class ConsequenceParser {

    private final Tokens tokens;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final TermParser terms;
    private final Verb verb;
    private final ArgumentCheck arguments;

    ConsequenceParser(Tokens tokens, RuleContext context, Mistakes mistakes, Names names) {
        this.tokens = tokens;
        this.context = context;
        this.mistakes = mistakes;
        this.terms = new TermParser(tokens, mistakes, names);
        this.verb = context.purpose().verb();
        this.arguments = new ArgumentCheck(context, mistakes, names);
    }

    /** The consequence; null where something in it is wrong, which has been noted. */
    Consequence consequence() {
        int before = mistakes.all().size();
        Statement statement = statement();
        new StatementCheck(statement, context.model(), mistakes).check();
        checkAlone();
        return mistakes.all().size() == before ? statement.consequence() : null;
    }

    private Statement statement() {
        Token word = tokens.take();
        if (!word.is(verb.word())) {
            throw notTheVerb(word);
        }
        List<Call> calls = new ArrayList<>();
        while (tokens.takeIf(".")) {
            calls.add(call(calls.isEmpty() ? verb.openers() : verb.completions()));
        }
        if (calls.isEmpty()) {
            throw tokens.missing(
                    "." + verb.openers().iterator().next() + "( … )",
                    "MISSING_CALL",
                    "The verb alone does nothing.");
        }
        tokens.expect(";", "MISSING_SEMICOLON", "What a rule does ends with a semicolon.");
        return new Statement(verb, word.span(), calls);
    }

    private Unreadable notTheVerb(Token word) {
        Verb other = Verb.of(word.text());
        if (other == null) {
            mistakes.add(
                    word.span(),
                    "UNKNOWN_VERB",
                    word.shown()
                            + " is not a verb. What a rule of this file can do is "
                            + verb.word()
                            + ", and nothing else.",
                    verb.word());
        } else {
            mistakes.add(word.span(), "NOT_ALLOWED", context.purpose().refusal(other), null);
        }
        return new Unreadable();
    }

    private Call call(Set<String> allowed) {
        Token name =
                tokens.expect(Token.Kind.WORD, "After a point comes what to " + verb.word() + ".");
        if (!allowed.contains(name.text())) {
            noteUnknown(name, allowed);
        }
        List<Argument> given = arguments(name);
        Call call = new Call(name.text(), given, name.span().to(tokens.last().span()));
        if (allowed.contains(name.text())) {
            arguments.check(call);
        }
        return call;
    }

    private void noteUnknown(Token name, Set<String> allowed) {
        mistakes.add(
                name.span(),
                "UNKNOWN_VERB",
                "'"
                        + verb.word()
                        + "' has no '"
                        + name.text()
                        + "' here. There are "
                        + String.join(", ", allowed)
                        + ".",
                DidYouMean.nearest(name.text(), allowed).orElse(null));
    }

    private List<Argument> arguments(Token name) {
        Token open =
                tokens.expect(
                        "(", "MISSING_BRACKET", "After " + name.shown() + " comes a bracket.");
        List<Argument> given = new ArrayList<>();
        if (!tokens.at(")")) {
            do {
                given.add(terms.argument(type(name, given.size())));
            } while (tokens.takeIf(","));
        }
        tokens.close(open);
        return given;
    }

    /** The type of what a call is given at a place; null where it is given nothing there. */
    private Class<?> type(Token call, int place) {
        return verb.method(call.text())
                .map(Method::getParameterTypes)
                .filter(types -> place < types.length)
                .map(types -> types[place])
                .orElse(null);
    }

    private void checkAlone() {
        if (!tokens.at("end") && !tokens.atRule() && !tokens.atEnd()) {
            mistakes.add(
                    tokens.peek().span(),
                    "NOT_ALLOWED",
                    "A rule does one thing; for a second thing write a second rule.",
                    "end");
            throw new Unreadable();
        }
    }
}
