package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.rules.language.Condition.Accumulate;
import org.nurtureadvisor.rules.language.Condition.Aggregate;
import org.nurtureadvisor.rules.language.Condition.Exists;
import org.nurtureadvisor.rules.language.Condition.ForAll;
import org.nurtureadvisor.rules.language.Condition.Not;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionParser {

    private static final Map<String, Class<?>> FUNCTIONS =
            Map.of(
                    "count", Long.class,
                    "sum", Number.class,
                    "average", Double.class,
                    "min", Number.class,
                    "max", Number.class);
    private static final Set<String> OF_NUMBERS = Set.of("sum", "average", "min", "max");
    private static final Set<String> OPENERS = Set.of("not", "exists", "forall", "accumulate");

    private final Tokens tokens;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final Names names;
    private final ConstraintParser constraints;
    private final PlacementCheck placements;
    private final ContradictionCheck contradictions;

    ConditionParser(
            Tokens tokens, RuleContext context, Mistakes mistakes, String text, Names names) {
        this.tokens = tokens;
        this.context = context;
        this.mistakes = mistakes;
        this.names = names;
        this.constraints = new ConstraintParser(tokens, context, mistakes, text, names);
        this.placements = new PlacementCheck(context, mistakes);
        this.contradictions = new ContradictionCheck(mistakes);
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (!atEndOfConditions()) {
            conditions.add(condition());
        }
        if (conditions.isEmpty()) {
            throw tokens.unexpected("A rule has at least one condition, such as Customer( ).");
        }
        refuseContradictions(conditions);
        return conditions;
    }

    /** What is asked of one and the same fact has to hold together, in however many patterns. */
    private void refuseContradictions(List<Condition> conditions) {
        Map<FactType, List<Constraint>> ofTheOnlyOne = new EnumMap<>(FactType.class);
        for (Condition condition : conditions) {
            Pattern pattern = condition.pattern();
            if (condition instanceof Pattern && isTheOnlyOne(pattern.type())) {
                ofTheOnlyOne
                        .computeIfAbsent(pattern.type(), type -> new ArrayList<>())
                        .addAll(pattern.constraints());
            } else {
                refuseUnheldTogether(pattern.type(), pattern.constraints());
            }
            if (condition instanceof Accumulate accumulate) {
                contradictions.mayHoldTogether(accumulate.constraints());
            }
        }
        ofTheOnlyOne.forEach(this::refuseUnheldTogether);
    }

    private void refuseUnheldTogether(FactType type, List<Constraint> criteria) {
        if (contradictions.mayHoldTogether(criteria) && type == FactType.PLACEMENT) {
            placements.check(criteria);
        }
    }

    /** Whether there is one of these and no more: rules of a model see no other placement. */
    private boolean isTheOnlyOne(FactType type) {
        return switch (type) {
            case CUSTOMER, ACTION -> true;
            case PLACEMENT -> context.model() != null;
            case ADVICE -> false;
        };
    }

    /** A verb ends them too: then it is 'then' that is missing. */
    private boolean atEndOfConditions() {
        return tokens.at("then")
                || tokens.at("end")
                || tokens.atRule()
                || tokens.atEnd()
                || Verb.of(tokens.peek().text()) != null && tokens.peek(1).is(".");
    }

    /** Whether a condition begins here. */
    static boolean begins(Tokens tokens) {
        String word = tokens.peek().text();
        return OPENERS.contains(word) || FactType.of(word) != null || tokens.atName();
    }

    private Condition condition() {
        if (tokens.takeIf("not")) {
            return new Not(anyNumber());
        }
        if (tokens.takeIf("exists")) {
            return new Exists(anyNumber());
        }
        if (tokens.takeIf("forall")) {
            Token open = tokens.expect("(", "MISSING_BRACKET", "After 'forall' comes a bracket.");
            Pattern pattern = anyNumber();
            tokens.close(open);
            return new ForAll(pattern);
        }
        if (tokens.takeIf("accumulate")) {
            return accumulate();
        }
        return pattern();
    }

    private Pattern anyNumber() {
        Pattern pattern = aboutOthers();
        names.leave(pattern);
        return pattern;
    }

    /** There is exactly one customer, and much of it unknown: its absence must not be asked for. */
    private Pattern aboutOthers() {
        Token first = tokens.peek();
        Pattern pattern = pattern();
        if (pattern.type() == FactType.CUSTOMER) {
            mistakes.add(
                    first.span(),
                    "NOT_ALLOWED",
                    "There is always exactly one customer. State the opposite as a criterion:"
                            + " service.openComplaints == 0 instead of not( service.openComplaints > 0"
                            + " ).",
                    "Customer( … )");
        }
        return pattern;
    }

    private Accumulate accumulate() {
        Token open = tokens.expect("(", "MISSING_BRACKET", "After 'accumulate' comes a bracket.");
        Pattern pattern = aboutOthers();
        tokens.expect(
                ";", "MISSING_SEMICOLON", "After the pattern of 'accumulate' comes a semicolon.");
        List<Aggregate> aggregates = new ArrayList<>();
        do {
            aggregates.add(aggregate(pattern));
        } while (tokens.takeIf(","));
        names.leave(pattern);
        List<Constraint> results = new ArrayList<>();
        if (tokens.takeIf(";")) {
            do {
                Constraint result = constraints.constraint(null);
                if (result != null) {
                    results.add(result);
                }
            } while (tokens.takeIf(","));
        }
        tokens.close(open);
        return new Accumulate(pattern, aggregates, results);
    }

    private Aggregate aggregate(Pattern pattern) {
        Token variable =
                tokens.expect(Token.Kind.WORD, "A result has a name: $n : count( $stage ).");
        tokens.expect(
                ":",
                "MISSING_COLON",
                "Between the name of a result and its function stands a colon.");
        Token function = tokens.expect(Token.Kind.WORD, "A function is expected.");
        if (!FUNCTIONS.containsKey(function.text())) {
            Set<String> known = new TreeSet<>(FUNCTIONS.keySet());
            mistakes.add(
                    function.span(),
                    "UNKNOWN_FUNCTION",
                    "'"
                            + function.text()
                            + "' is not one of the functions "
                            + String.join(", ", known)
                            + ".",
                    DidYouMean.nearest(function.text(), known).orElse(null));
        }
        Token open = tokens.expect("(", "MISSING_BRACKET", "After a function comes a bracket.");
        Token argument =
                tokens.expect(Token.Kind.WORD, "A function is given a binding, such as $stage.");
        checkArgument(function, argument, pattern);
        tokens.close(open);
        constraints.bind(variable, FUNCTIONS.getOrDefault(function.text(), Number.class), null);
        return new Aggregate(variable.text(), function.text(), argument.text());
    }

    /** Where a name stands for nothing, that has been noted where it was given. */
    private void checkArgument(Token function, Token argument, Pattern pattern) {
        List<String> given = pattern.names().toList();
        Term.Variable named = names.variable(argument.text());
        if (named != null && !named.standsForSomething()) {
            return;
        }
        if (!given.contains(argument.text())) {
            mistakes.add(
                    argument.span(),
                    "UNKNOWN_NAME",
                    argument.shown() + " is not bound in the pattern of 'accumulate'.",
                    DidYouMean.nearest(argument.text(), given).orElse(null));
        } else if (OF_NUMBERS.contains(function.text()) && !isNumber(argument.text())) {
            mistakes.add(
                    argument.span(),
                    "WRONG_TYPE",
                    function.shown() + " is given numbers, and " + argument.text() + " is none.",
                    given.stream().filter(this::isNumber).findFirst().orElse(null));
        }
    }

    private boolean isNumber(String name) {
        return names.variable(name).isNumber();
    }

    private Pattern pattern() {
        Token variable = null;
        if (tokens.peek().isVariable() || tokens.atName()) {
            variable = tokens.take();
            tokens.expect(
                    ":", "MISSING_COLON", "Between a name and what it stands for comes a colon.");
        }
        Token name = tokens.expect(Token.Kind.WORD, "A pattern such as Customer( … ) is expected.");
        FactType type = type(name);
        Token open =
                tokens.expect(
                        "(", "MISSING_BRACKET", "After " + name.shown() + " comes a bracket.");
        List<Constraint> list = new ArrayList<>();
        if (!tokens.at(")")) {
            do {
                Constraint constraint = constraints.constraint(type);
                if (constraint != null) {
                    list.add(constraint);
                }
            } while (separated());
        }
        tokens.close(open);
        if (variable != null) {
            constraints.bind(variable, type.type(), null);
        }
        return new Pattern(
                variable == null ? null : variable.text(),
                type,
                list,
                name.span().to(tokens.last().span()));
    }

    /** Whether another constraint follows. A forgotten comma is noted, and read over. */
    private boolean separated() {
        if (tokens.takeIf(",")) {
            return true;
        }
        if (tokens.at(Token.Kind.WORD) && !tokens.atRule() && !nextPattern()) {
            tokens.missing(",", "MISSING_COMMA", "Between two criteria stands a comma.");
            return true;
        }
        return false;
    }

    private boolean nextPattern() {
        int ahead = tokens.atName() ? 2 : 0;
        return tokens.peek(ahead + 1).is("(");
    }

    private FactType type(Token name) {
        FactType type = FactType.of(name.text());
        if (type == null) {
            List<String> known = context.purpose().types().stream().map(FactType::title).toList();
            mistakes.add(
                    name.span(),
                    "UNKNOWN_PATTERN",
                    name.shown()
                            + " is nothing a rule can ask about. Here that is "
                            + String.join(", ", known)
                            + ".",
                    DidYouMean.nearest(name.text(), known).orElse(null));
            throw new Unreadable();
        }
        if (!context.purpose().types().contains(type)) {
            mistakes.add(
                    name.span(),
                    "NOT_ALLOWED",
                    notHere(type),
                    context.purpose() == Purpose.STAGES ? "Customer" : null);
        }
        return type;
    }

    private String notHere(FactType type) {
        return context.purpose() == Purpose.STAGES
                ? "Rules for stages ask about the Customer only; there is no "
                        + type.title()
                        + " yet. The step on the trust ladder is ladder.step."
                : "Rules of this file ask about "
                        + context.purpose().titles()
                        + "; there is no "
                        + type.title()
                        + " here.";
    }
}
