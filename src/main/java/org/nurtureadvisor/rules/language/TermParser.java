package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what can stand on either side of a comparison, and in the arguments of a verb. */
final class TermParser {

    private static final int DEEPEST = 4;

    private final Tokens tokens;
    private final Mistakes mistakes;
    private final Names names;

    TermParser(Tokens tokens, Mistakes mistakes, Names names) {
        this.tokens = tokens;
        this.mistakes = mistakes;
        this.names = names;
    }

    /**
     * A term: arithmetic over facts, numbers and variables, or a single value.
     *
     * @return a null term where a name is unknown or stands for nothing that is known, which has
     *     been noted
     */
    Located<Term> term(Wanted wanted) {
        Located<Term> left = factor(wanted);
        while (tokens.at("+") || tokens.at("-")) {
            left = arithmetic(left, tokens.take(), factor(wanted));
        }
        return left;
    }

    private Located<Term> factor(Wanted wanted) {
        Located<Term> left = primary(wanted);
        while (tokens.at("*") || tokens.at("/") || tokens.at("%")) {
            Token sign = tokens.take();
            if (sign.is("%") && left.value() instanceof Term.Literal share) {
                return percent(left.span().to(sign.span()), share);
            }
            Located<Term> right = primary(wanted);
            if (sign.is("*")) {
                refuseUnsafeFactor(left);
                refuseUnsafeFactor(right);
            } else {
                refuseUnsafeDivision(sign, right);
            }
            left = arithmetic(left, sign, right);
        }
        return left;
    }

    /** Notes a share that is written in percent, which leaves nothing to compare with. */
    private Located<Term> percent(Span span, Term.Literal share) {
        mistakes.add(
                span,
                "NOT_A_NUMBER",
                "A share is a number between 0 and 1.",
                share.value() instanceof Number number
                        ? new BigDecimal(number.toString()).movePointLeft(2).toPlainString()
                        : null);
        return new Located<>(null, span);
    }

    /** A value without arithmetic. */
    Located<Term> primary(Wanted wanted) {
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> literal(number(token.text()), token.span());
            case TEXT -> literal(token.text(), token.span());
            case WORD -> word(token, wanted);
            default -> bracketOrSign(token, wanted);
        };
    }

    private Located<Term> bracketOrSign(Token token, Wanted wanted) {
        if (token.is("-") && tokens.at(Token.Kind.NUMBER)) {
            Token number = tokens.take();
            return literal(number("-" + number.text()), token.span().to(number.span()));
        }
        if (token.is("(")) {
            Located<Term> inner = term(wanted);
            tokens.close(token);
            return new Located<>(inner.value(), token.span().to(tokens.last().span()));
        }
        mistakes.add(
                token.span(),
                "UNEXPECTED_WORD",
                "A fact, a number or a text is expected, and here stands " + token.shown() + ".",
                null);
        throw new Unreadable();
    }

    private Located<Term> word(Token first, Wanted wanted) {
        switch (first.text()) {
            case "true", "false" -> {
                return literal(Boolean.valueOf(first.text()), first.span());
            }
            case "null" -> {
                return new Located<>(new Term.Unknown(), first.span());
            }
            default -> {
                return first.isVariable() ? variable(first) : name(first, wanted);
            }
        }
    }

    private Located<Term> variable(Token token) {
        if (!names.isKnown(token.text())) {
            noteUnknown(token);
            return new Located<>(null, token.span());
        }
        Term.Variable variable = names.variable(token.text());
        return new Located<>(variable.standsForSomething() ? variable : null, token.span());
    }

    private void noteUnknown(Token name) {
        boolean given = names.variable(name.text()) != null;
        mistakes.add(
                name.span(),
                "UNKNOWN_NAME",
                given
                        ? name.shown()
                                + " is bound where there may be many or none, and only there."
                        : name.shown() + " is not bound in this rule.",
                given ? null : DidYouMean.nearest(name.text(), names.known()).orElse(null));
    }

    private Located<Term> name(Token first, Wanted wanted) {
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.at(".") && tokens.peek(1).kind() == Token.Kind.WORD) {
            tokens.take();
            name.append('.').append(tokens.take().text());
        }
        Span span = first.span().to(tokens.last().span());
        if (first.is("new")) {
            mistakes.add(
                    span, "NOT_ALLOWED", "Rules make nothing new: they compare and say.", null);
            throw new Unreadable();
        }
        if (tokens.at("(")) {
            mistakes.add(
                    span,
                    "NOT_ALLOWED",
                    "'"
                            + name
                            + "(' is a call. Rules ask facts and compare them, and nothing else.",
                    null);
            throw new Unreadable();
        }
        return new Located<>(resolve(name.toString(), span, wanted), span);
    }

    private Term resolve(String name, Span span, Wanted wanted) {
        Field field = wanted.facts() == null ? null : wanted.facts().field(name);
        if (field != null) {
            return new Term.Asked(field);
        }
        Enum<?> word = Words.enumWord(name);
        if (word != null) {
            return new Term.Literal(word);
        }
        noteUnknown(name, span, wanted);
        return null;
    }

    private void noteUnknown(String name, Span span, Wanted wanted) {
        String word = nearestWord(name, wanted.value());
        String fact = nearestField(name, wanted.facts());
        if (isWord(name, word, fact, wanted)) {
            mistakes.add(
                    span,
                    "UNKNOWN_WORD",
                    "'" + name + "' is " + noWord(name, wanted.value()),
                    word);
        } else {
            mistakes.add(
                    span,
                    "UNKNOWN_FACT",
                    wanted.facts().title() + " has no fact '" + name + "'.",
                    fact);
        }
    }

    private static String noWord(String name, Class<?> type) {
        if (type == Text.class && namesFact(name)) {
            return "said by a name: give it one in the conditions, $x : " + name + ".";
        }
        return type != null && type.isEnum()
                ? "none of " + String.join(", ", Words.of(type)) + "."
                : "no word of the vocabulary, and a text stands in quotes.";
    }

    /** Whether something can be asked by this name, or looks as if it could. */
    private static boolean namesFact(String name) {
        return name.matches("[a-z]\\w*\\..*")
                || Stream.of(FactType.values()).anyMatch(type -> type.field(name) != null);
    }

    /** Whether a name is meant as a word or a text, rather than as the name of a fact. */
    private static boolean isWord(String name, String word, String fact, Wanted wanted) {
        return wanted.facts() == null
                || word != null && wanted.isWord()
                || fact == null && (word != null || Character.isUpperCase(name.charAt(0)));
    }

    /** Looks for the word of an enum, and for a text whose quotes were forgotten. */
    private static String nearestWord(String name, Class<?> type) {
        if (type == null) {
            return Words.nearest(name);
        }
        boolean isText = type == String.class || type == Text.class;
        return isText && namesFact(name) ? null : Suggestion.of(type, Words.bare(name));
    }

    /** Looks for the whole dotted name, and for a name whose group was forgotten. */
    private static String nearestField(String name, FactType facts) {
        if (facts == null) {
            return null;
        }
        Set<String> known = facts.fieldNames();
        List<String> endings = known.stream().filter(field -> field.endsWith("." + name)).toList();
        if (!endings.isEmpty()) {
            return endings.get(0);
        }
        return DidYouMean.nearest(name, known).orElse(null);
    }

    private Located<Term> arithmetic(Located<Term> left, Token sign, Located<Term> right) {
        Span span = left.span().to(right.span());
        if (left.value() == null || right.value() == null) {
            return new Located<>(null, span);
        }
        if (!left.value().isNumber() || !right.value().isNumber()) {
            mistakes.add(
                    span,
                    "WRONG_TYPE",
                    "Only numbers can be added, subtracted, multiplied or divided.",
                    null);
            return new Located<>(null, span);
        }
        Term term = new Term.Arithmetic(left.value(), sign.text().charAt(0), right.value());
        refuseDeep(term, span);
        return new Located<>(term, span);
    }

    /** Drools takes three times as long to read a calculation for each that it lies in. */
    private void refuseDeep(Term term, Span span) {
        if (term.depth() > DEEPEST) {
            mistakes.add(
                    span,
                    "TOO_LONG",
                    "Nobody understands more than "
                            + DEEPEST
                            + " calculations that each need the one before: make several rules of"
                            + " it.",
                    null);
            throw new Unreadable();
        }
    }

    /** What is multiplied by 0 says nothing any more, and by less, the opposite. */
    private void refuseUnsafeFactor(Located<Term> factor) {
        if (factor.value() instanceof Term.Literal literal
                && literal.value() instanceof Number number
                && number.doubleValue() <= 0) {
            mistakes.add(
                    factor.span(), "NOT_ALLOWED", "Multiply by a number greater than 0.", null);
        }
    }

    /** Division by a fact could be a division by zero. */
    private void refuseUnsafeDivision(Token sign, Located<Term> divisor) {
        boolean safe =
                sign.is("/")
                        && divisor.value() instanceof Term.Literal literal
                        && literal.value() instanceof Number number
                        && number.doubleValue() > 0;
        if (!safe) {
            mistakes.add(
                    sign.span().to(divisor.span()),
                    "NOT_ALLOWED",
                    "Divide by a plain number greater than 0, or multiply the other side instead.",
                    null);
        }
    }

    private static Located<Term> literal(Object value, Span span) {
        return new Located<>(new Term.Literal(value), span);
    }

    private static Number number(String written) {
        BigDecimal value = new BigDecimal(written);
        boolean isInt =
                value.scale() == 0
                        && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return isInt ? (Number) value.intValue() : (Number) value.doubleValue();
    }

    /**
     * The parts of an argument, joined by {@code +}: texts, numbers, words and variables.
     *
     * @param type that is wanted; null where that is not known
     */
    Argument argument(Class<?> type) {
        List<Located<Term>> parts = new ArrayList<>();
        do {
            parts.add(primary(new Wanted(null, type)));
        } while (tokens.takeIf("+"));
        return new Argument(parts);
    }
}
