package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the criteria inside the brackets of a pattern. */
final class ConstraintParser {

    /** Comparisons as other languages write them. */
    private static final Map<String, String> MISWRITTEN =
            Map.of("=", "==", "=>", ">=", "=<", "<=", "<>", "!=");

    private final Tokens tokens;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final String text;
    private final Names names;
    private final TermParser terms;
    private final ComparisonCheck check;

    ConstraintParser(
            Tokens tokens, RuleContext context, Mistakes mistakes, String text, Names names) {
        this.tokens = tokens;
        this.context = context;
        this.mistakes = mistakes;
        this.text = text;
        this.names = names;
        this.terms = new TermParser(tokens, mistakes, names);
        this.check = new ComparisonCheck(context, mistakes);
    }

    /**
     * One criterion.
     *
     * @param type what is asked; null for the results of an accumulate, which are variables
     * @return null where a name in it is unknown, or is given to what is no fact, which has been
     *     noted
     */
    Constraint constraint(FactType type) {
        Token first = tokens.peek();
        Token variable = null;
        if (tokens.atName()) {
            variable = tokens.take();
            tokens.take();
        }
        List<Located<Comparison>> alternatives = new ArrayList<>();
        Located<Term> bound = alternatives(type, variable != null, alternatives);
        Span span = first.span().to(tokens.last().span());
        Field field = variable == null ? null : bind(variable, bound);
        boolean bindsNothing = variable != null && field == null;
        if (bindsNothing
                || alternatives.stream().anyMatch(alternative -> alternative.value() == null)) {
            return null;
        }
        if (variable != null) {
            refuseNameOfUnknown(variable, alternatives);
        }
        return new Constraint(
                variable == null ? null : variable.text(),
                field,
                alternatives.stream().map(Located::value).toList(),
                written(first),
                span);
    }

    /** What has been read since, in one line. */
    private String written(Token first) {
        return text.substring(first.start(), tokens.last().end()).replaceAll("\\s+", " ");
    }

    /**
     * Reads comparisons joined by {@code ||}, and gives back the first term.
     *
     * @param named whether what is read has a name, and so may be a fact alone
     */
    private Located<Term> alternatives(
            FactType type, boolean named, List<Located<Comparison>> alternatives) {
        Located<Term> first = alternative(type, named, alternatives);
        while (tokens.takeIf("||")) {
            alternative(type, false, alternatives);
        }
        refuseAnd();
        refuseOr();
        return first;
    }

    private Located<Term> alternative(
            FactType type, boolean named, List<Located<Comparison>> alternatives) {
        if (tokens.at("(") && bracketHoldsComparison()) {
            Token open = tokens.take();
            Located<Term> first = alternatives(type, false, alternatives);
            tokens.close(open);
            return first;
        }
        refuseNegation();
        Token first = tokens.peek();
        Located<Term> left = terms.term(new Wanted(type, null));
        if (atOperator(type)) {
            alternatives.add(comparison(type, left));
        } else if (left.value() == null) {
            alternatives.add(new Located<>(null, left.span()));
        } else if (!named || tokens.at("||")) {
            throw notCompared(left, written(first), alternatives);
        }
        return left;
    }

    private void refuseAnd() {
        if (tokens.at("&&") || tokens.at("and")) {
            mistakes.add(
                    tokens.peek().span(),
                    "NOT_ALLOWED",
                    "Criteria that must all hold are separated by commas, so that each is explained"
                            + " by itself.",
                    ",");
            throw new Unreadable();
        }
    }

    private void refuseOr() {
        if (tokens.at("or")) {
            mistakes.add(
                    tokens.peek().span(),
                    "NOT_ALLOWED",
                    "Between two comparisons of which one is enough stands ||.",
                    "||");
            throw new Unreadable();
        }
    }

    private void refuseNegation() {
        if (tokens.at("!")) {
            mistakes.add(
                    tokens.peek().span(),
                    "NOT_ALLOWED",
                    "A criterion is not negated: write the opposite comparison, < instead of >=.",
                    null);
            throw new Unreadable();
        }
    }

    private Located<Comparison> comparison(FactType type, Located<Term> left) {
        Span sign = tokens.peek().span();
        Operator operator = operator();
        Wanted wanted = new Wanted(type, left.value() == null ? null : left.value().comparedType());
        List<Located<Term>> right =
                operator.isMembership() ? members(wanted) : List.of(terms.term(wanted));
        Span span = left.span().to(tokens.last().span());
        if (left.value() == null || right.stream().anyMatch(term -> term.value() == null)) {
            return new Located<>(null, span);
        }
        boolean sound = check.check(left, operator, sign, right);
        Comparison comparison =
                new Comparison(left.value(), operator, right.stream().map(Located::value).toList());
        return new Located<>(sound ? comparison : null, span);
    }

    private List<Located<Term>> members(Wanted wanted) {
        Token open = tokens.expect("(", "MISSING_BRACKET", "After 'in' comes a list in brackets.");
        List<Located<Term>> members = new ArrayList<>();
        do {
            members.add(terms.term(wanted));
        } while (tokens.takeIf(","));
        tokens.close(open);
        return members;
    }

    /** Any word is taken for one, but for the name of a field: before that a comma is missing. */
    private boolean atOperator(FactType type) {
        Token next = tokens.peek();
        return Operator.ofSign(next.text()) != null && next.kind() != Token.Kind.TEXT
                || next.is("not")
                || MISWRITTEN.containsKey(next.text()) && next.kind() == Token.Kind.SIGN
                || next.kind() == Token.Kind.WORD
                        && !tokens.peek(1).is(".")
                        && (type == null || type.field(next.text()) == null);
    }

    private Operator operator() {
        Token sign = tokens.take();
        String written = sign.text();
        if (sign.is("is")) {
            throw spoken(sign);
        }
        if (sign.is("not")) {
            Token second = tokens.take();
            written = "not " + second.text();
        }
        Operator operator = Operator.ofSign(written);
        if (operator == null) {
            List<String> known = Arrays.stream(Operator.values()).map(Operator::sign).toList();
            mistakes.add(
                    sign.span(),
                    "UNKNOWN_OPERATOR",
                    "'"
                            + written
                            + "' is no way to compare. There are "
                            + String.join(" ", known)
                            + ".",
                    MISWRITTEN.getOrDefault(
                            written, DidYouMean.nearest(written, known).orElse(null)));
            throw new Unreadable();
        }
        return operator;
    }

    /** {@code is} and {@code is not}, as in other languages and when spoken. */
    private Unreadable spoken(Token is) {
        boolean negated = tokens.takeIf("not");
        mistakes.add(
                is.span().to(tokens.last().span()),
                "UNKNOWN_OPERATOR",
                "What is the same is compared with ==, and what is not, with !=.",
                negated ? "!=" : "==");
        return new Unreadable();
    }

    /** Tells {@code ( a >= 1 || b >= 2 )} from {@code ( a + b ) >= 2}. */
    private boolean bracketHoldsComparison() {
        int depth = 0;
        for (int ahead = 0; ; ahead++) {
            Token token = tokens.peek(ahead);
            if (token.is("(")) {
                depth++;
            } else if (token.is(")") && --depth == 0 || token.kind() == Token.Kind.END_OF_FILE) {
                return false;
            } else if (token.kind() != Token.Kind.TEXT && Operator.ofSign(token.text()) != null) {
                return true;
            }
        }
    }

    private Unreadable notCompared(
            Located<Term> term, String written, List<Located<Comparison>> before) {
        if (hasDecimalComma()) {
            return decimalComma();
        }
        mistakes.add(
                term.span(),
                "NOT_COMPARED",
                "A criterion compares: '" + term.value().said() + "' alone says nothing.",
                compared(term.value(), written, before));
        return new Unreadable();
    }

    /** {@code >= 3,0} reads like two criteria, of which the second compares nothing. */
    private boolean hasDecimalComma() {
        Token whole = tokens.last(2);
        Token comma = tokens.last(1);
        Token decimals = tokens.last();
        return whole.kind() == Token.Kind.NUMBER
                && comma.is(",")
                && decimals.kind() == Token.Kind.NUMBER
                && whole.end() == comma.start()
                && comma.end() == decimals.start();
    }

    /** Three digits after a comma are thousands more often than thousandths. */
    private Unreadable decimalComma() {
        String whole = tokens.last(2).text();
        String decimals = tokens.last().text();
        mistakes.add(
                tokens.last(2).span().to(tokens.last().span()),
                "NOT_A_NUMBER",
                "A number has a point before its decimals, and nothing between its thousands.",
                whole.replace(".", "") + (decimals.length() == 3 ? "" : ".") + decimals);
        return new Unreadable();
    }

    /** A fact that says yes or no, or a second value for the one that was compared before it. */
    private static String compared(Term term, String written, List<Located<Comparison>> before) {
        if (term instanceof Term.Asked asked && asked.field().type() == Boolean.class) {
            return asked.field().name() + " == true";
        }
        Comparison last = before.isEmpty() ? null : before.get(before.size() - 1).value();
        if (last == null
                || last.left() instanceof Term.Arithmetic
                || !(term instanceof Term.Literal)) {
            return null;
        }
        String value = last.operator().isMembership() ? "( " + written + " )" : written;
        return last.left().said() + " " + last.operator().sign() + " " + value;
    }

    private Field bind(Token variable, Located<Term> bound) {
        if (bound.value() instanceof Term.Asked asked) {
            bind(variable, asked.type(), asked.field());
            return asked.field();
        }
        if (bound.value() != null) {
            mistakes.add(
                    bound.span(), "NOT_ALLOWED", "Only a fact can be given a name with '$'.", null);
        }
        bind(variable, null, null);
        return null;
    }

    /** Notes where a name is used that stage rules, which only compare facts, have no use for. */
    private void refuseNamesInStages(Token variable) {
        if (context.purpose() == Purpose.STAGES) {
            mistakes.add(
                    variable.span(),
                    "NOT_ALLOWED",
                    "Rules for stages give no names: compare the facts themselves.",
                    null);
        }
    }

    /** Whoever is given a name is spoken of later, and so has to be known. */
    private void refuseNameOfUnknown(Token variable, List<Located<Comparison>> alternatives) {
        if (alternatives.size() > 1
                || alternatives.stream().anyMatch(one -> one.value().asksWhetherKnown())) {
            mistakes.add(
                    variable.span(),
                    "NOT_ALLOWED",
                    "A fact that is given a name has to be known: write "
                            + variable.shown()
                            + " with the fact alone, and what is asked of it as a criterion of its"
                            + " own.",
                    null);
        }
    }

    /**
     * @param type of its value; null where it is given to what cannot have a name
     * @param bound the field whose value it is; null where it is none
     */
    void bind(Token variable, Class<?> type, Field bound) {
        refuseNamesInStages(variable);
        if (!variable.isVariable()) {
            mistakes.add(
                    variable.span(),
                    "NOT_ALLOWED",
                    "A name that a rule gives begins with '$'.",
                    "$" + variable.text());
        } else if (!names.give(new Term.Variable(variable.text(), type, bound))) {
            mistakes.add(
                    variable.span(),
                    "DUPLICATE_NAME",
                    variable.shown() + " is used twice in this rule.",
                    null);
        }
    }
}
