package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Consequence.Call;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Text;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what stands between {@code then} and {@code end}: one verb and the calls that complete it.
 */
final class ConsequenceParser {

    private final Tokens tokens;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final TermParser terms;
    private final Verb verb;

    ConsequenceParser(Tokens tokens, RuleContext context, Mistakes mistakes, Names names) {
        this.tokens = tokens;
        this.context = context;
        this.mistakes = mistakes;
        this.terms = new TermParser(tokens, mistakes, names);
        this.verb = context.purpose().verb();
    }

    /** The consequence; null where something in it is wrong, which has been noted. */
    Consequence consequence() {
        int before = mistakes.all().size();
        Token word = tokens.take();
        if (!word.is(verb.word())) {
            throw notTheVerb(word);
        }
        List<Call> calls = new ArrayList<>();
        while (tokens.takeIf(".")) {
            calls.add(call(calls.isEmpty()));
        }
        if (calls.isEmpty()) {
            throw tokens.missing(
                    "." + verb.openers().iterator().next() + "( … )",
                    "MISSING_CALL",
                    "The verb alone does nothing.");
        }
        tokens.expect(";", "MISSING_SEMICOLON", "What a rule does ends with a semicolon.");
        checkComplete(word, calls);
        checkAlone();
        return mistakes.all().size() == before ? new Consequence(verb, calls) : null;
    }

    private Unreadable notTheVerb(Token word) {
        Verb other = Verb.of(word.text());
        String detail =
                other == null
                        ? word.shown()
                                + " is not a verb. What a rule of this file can do is "
                                + verb.word()
                                + ", and nothing else."
                        : "In this file rules say "
                                + verb.word()
                                + "; '"
                                + word.text()
                                + "' belongs elsewhere.";
        mistakes.add(
                word.span(), other == null ? "UNKNOWN_VERB" : "NOT_ALLOWED", detail, verb.word());
        return new Unreadable();
    }

    private Call call(boolean first) {
        Token name =
                tokens.expect(Token.Kind.WORD, "After a point comes what to " + verb.word() + ".");
        Set<String> allowed = first ? verb.openers() : verb.completions();
        if (!allowed.contains(name.text())) {
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
        Token open =
                tokens.expect(
                        "(", "MISSING_BRACKET", "After " + name.shown() + " comes a bracket.");
        List<List<Located<Term>>> arguments = new ArrayList<>();
        if (!tokens.at(")")) {
            do {
                arguments.add(terms.argument());
            } while (tokens.takeIf(","));
        }
        tokens.expect(
                ")",
                "MISSING_BRACKET",
                "The bracket opened in line "
                        + open.span().line()
                        + ", column "
                        + open.span().column()
                        + " is not closed.");
        Span span = name.span().to(tokens.last().span());
        if (allowed.contains(name.text())) {
            checkArguments(name, span, arguments);
        }
        return new Call(
                name.text(),
                arguments.stream()
                        .map(
                                parts ->
                                        parts.stream()
                                                .map(Located::value)
                                                .filter(Objects::nonNull)
                                                .toList())
                        .toList(),
                span);
    }

    private void checkArguments(Token name, Span span, List<List<Located<Term>>> arguments) {
        Method method = verb.method(name.text()).orElseThrow();
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.size()) {
            String wanted =
                    Stream.of(types)
                            .map(ConsequenceParser::described)
                            .collect(Collectors.joining(", "));
            mistakes.add(
                    span,
                    "WRONG_ARGUMENTS",
                    "'"
                            + name.text()
                            + "' is given "
                            + wanted
                            + ": "
                            + types.length
                            + ", and here "
                            + arguments.size()
                            + ".",
                    name.text() + "( " + wanted + " )");
            return;
        }
        for (int i = 0; i < types.length; i++) {
            checkArgument(name.text(), i, types[i], arguments.get(i));
        }
    }

    private void checkArgument(String method, int index, Class<?> type, List<Located<Term>> parts) {
        if (parts.stream().anyMatch(part -> part.value() == null)) {
            return;
        }
        Term only = parts.size() == 1 ? parts.get(0).value() : null;
        Span span = parts.get(0).span().to(parts.get(parts.size() - 1).span());
        if (type == Text.class || type == String.class) {
            checkText(method, type, only, parts, span);
        } else if (type == Advice.class || type == Action.class) {
            checkBound(type, only, span);
        } else if (!(only instanceof Term.Literal literal) || !isA(type, literal.value())) {
            mistakes.add(
                    span,
                    "WRONG_TYPE",
                    "'" + method + "' is given " + described(type) + ".",
                    suggestion(type, only));
        } else if (type == int.class) {
            checkNumber(method, (int) literal.value(), span);
        }
    }

    private void checkBound(Class<?> type, Term only, Span span) {
        if (!(only instanceof Term.Variable variable) || variable.type() != type) {
            String name = type.getSimpleName();
            String bound = "$" + name.toLowerCase(Locale.ROOT);
            mistakes.add(
                    span,
                    "WRONG_TYPE",
                    "Say which "
                            + name.toLowerCase(Locale.ROOT)
                            + ": bind it with "
                            + bound
                            + " : "
                            + name
                            + "( … ).",
                    bound);
        }
    }

    private static boolean isA(Class<?> type, Object value) {
        return type == int.class ? value instanceof Integer : type.isInstance(value);
    }

    private static String suggestion(Class<?> type, Term written) {
        if (!type.isEnum()) {
            return null;
        }
        List<String> words = TermParser.words(type).toList();
        String text =
                written instanceof Term.Literal literal
                        ? type.getSimpleName() + "." + literal.value()
                        : "";
        return DidYouMean.nearest(text, words).orElse(words.get(0));
    }

    private void checkText(
            String method, Class<?> type, Term only, List<Located<Term>> parts, Span span) {
        if (parts.stream().noneMatch(part -> part.value().type() == String.class)) {
            mistakes.add(span, "WRONG_TYPE", "'" + method + "' is given a text in quotes.", null);
        } else if (!verb.takesCode(method, type)
                && parts.stream().allMatch(ConsequenceParser::isBlank)) {
            mistakes.add(span, "EMPTY_TEXT", "Here stands a text that says nothing.", null);
        } else if (type == Text.class) {
            parts.forEach(this::checkPart);
        } else if (!(only instanceof Term.Literal literal)) {
            mistakes.add(
                    span,
                    "NOT_ALLOWED",
                    "A stage, a code, a topic or an owner is one plain text, not put together.",
                    together(parts));
        } else if (verb.takesCode(method, type)) {
            checkCode((String) literal.value(), span);
        }
    }

    private static boolean isBlank(Located<Term> part) {
        return part.value() instanceof Term.Literal literal
                && literal.value() instanceof String text
                && text.isBlank();
    }

    private void checkPart(Located<Term> part) {
        boolean canBeSaid =
                part.value() instanceof Term.Literal
                        || part.value() instanceof Term.Variable && !part.value().isWholeFact();
        if (!canBeSaid) {
            mistakes.add(
                    part.span(),
                    "NOT_ALLOWED",
                    "A text is put together of texts and of what facts say, each as it is.",
                    null);
        }
    }

    /** Texts and numbers as one text; null where it is not known beforehand. */
    private static String together(List<Located<Term>> parts) {
        return parts.stream().allMatch(part -> part.value() instanceof Term.Literal)
                ? parts.stream()
                        .map(part -> String.valueOf(((Term.Literal) part.value()).value()))
                        .collect(Collectors.joining("", "\"", "\""))
                : null;
    }

    private void checkCode(String written, Span span) {
        if (verb == Verb.PLACE) {
            ComparisonCheck.checkStage(written, span, context, mistakes);
        } else if (verb == Verb.WARN) {
            String code = asCode(written).toUpperCase(Locale.ROOT);
            checkWritten(
                    written,
                    code.replace('-', '_'),
                    "WARNING_CODE",
                    "The code of a warning is words in capitals joined by underscores.",
                    span);
        } else {
            checkWritten(
                    written,
                    asCode(written),
                    "ADVICE_CODE",
                    "The code or topic of a piece of advice is lower-case words joined by dashes.",
                    span);
        }
    }

    private void checkWritten(
            String written, String right, String mistake, String detail, Span span) {
        if (!written.equals(right) || right.isEmpty()) {
            mistakes.add(span, mistake, detail, right.isEmpty() ? null : right);
        }
    }

    /** The words of a text in lower case, joined by dashes. */
    private static String asCode(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void checkNumber(String method, int value, Span span) {
        int min = method.equals("scoring") ? 1 : 0;
        int max = method.equals("within") ? 3650 : 100;
        if (value < min || value > max) {
            mistakes.add(
                    span,
                    "OUT_OF_RANGE",
                    "'" + method + "' lies between " + min + " and " + max + ".",
                    null);
        }
    }

    private void checkComplete(Token word, List<Call> calls) {
        List<String> names = calls.stream().map(Call::method).toList();
        if (verb != Verb.PLACE && !names.contains("because")) {
            mistakes.add(
                    word.span(),
                    "MISSING_REASON",
                    "Everything a rule says has a reason.",
                    ".because( \"…\" )");
        }
        if (saysWhatElse(names) && !names.contains("instead")) {
            mistakes.add(
                    word.span(),
                    "MISSING_ALTERNATIVE",
                    "Whoever must not do one thing is told what to do instead.",
                    ".instead( \"…\" )");
        }
        if (names.contains("scoring")
                && context.model() != null
                && context.model().kind() != ModelKind.TYPES) {
            mistakes.add(
                    calls.get(names.indexOf("scoring")).span(),
                    "NOT_ALLOWED",
                    "Only types have scores; here a stage is reached or is not.",
                    null);
        }
        if (names.get(0).equals("lagniappe")) {
            calls.stream().filter(ConsequenceParser::asksSomething).forEach(this::refuseAsk);
        }
        for (int i = 1; i < calls.size(); i++) {
            if (names.subList(0, i).contains(names.get(i))) {
                mistakes.add(
                        calls.get(i).span(),
                        "SAID_TWICE",
                        "'" + names.get(i) + "' is said twice.",
                        null);
            }
        }
    }

    /** A check always does; a guardrail, whose reason may be enough, as soon as it begins to. */
    private boolean saysWhatElse(List<String> names) {
        return verb == Verb.CHECK
                || verb == Verb.HOLD && !Set.of("back", "because").containsAll(names);
    }

    private static boolean asksSomething(Call call) {
        return call.arguments().stream()
                .flatMap(List::stream)
                .anyMatch(
                        term ->
                                term instanceof Term.Literal literal
                                        && literal.value() instanceof Ask ask
                                        && ask != Ask.NOTHING);
    }

    private void refuseAsk(Call call) {
        mistakes.add(
                call.span(),
                "NOT_ALLOWED",
                "A lagniappe asks for nothing in return; what asks belongs to another step.",
                "asks( Ask.NOTHING )");
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

    private static String described(Class<?> type) {
        if (type == int.class) {
            return "a whole number";
        }
        if (type == Advice.class || type == Action.class) {
            return "the " + type.getSimpleName().toLowerCase(Locale.ROOT);
        }
        return type.isEnum()
                ? "one of " + TermParser.words(type).collect(Collectors.joining(", "))
                : "a text";
    }
}
