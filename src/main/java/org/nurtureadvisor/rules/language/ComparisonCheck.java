package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that a comparison makes sense: its types, the range of a fact, the names of stages. */
final class ComparisonCheck {

    private final RuleContext context;
    private final Mistakes mistakes;

    ComparisonCheck(RuleContext context, Mistakes mistakes) {
        this.context = context;
        this.mistakes = mistakes;
    }

    /** Notes every mistake, and says whether there was none. */
    boolean check(Located<Term> left, Operator operator, Span sign, List<Located<Term>> right) {
        int before = mistakes.all().size();
        Optional<Located<Term>> wholeFact =
                Stream.concat(Stream.of(left), right.stream())
                        .filter(term -> term.value().isWholeFact())
                        .findFirst();
        if (wholeFact.isPresent()) {
            refuseWholeFact(wholeFact.get());
        } else if (left.value() instanceof Term.Literal || left.value() instanceof Term.Unknown) {
            mistakes.add(
                    left.span(),
                    "WRONG_ORDER",
                    "Name the fact first, then what it is compared with.",
                    null);
        } else if (right.get(0).value() instanceof Term.Unknown) {
            checkUnknown(left.value(), operator, sign);
        } else {
            checkOperator(left.value(), operator, sign);
            if (mistakes.all().size() == before) {
                right.forEach(term -> checkRight(left.value(), operator, term));
            }
        }
        return mistakes.all().size() == before;
    }

    private void refuseWholeFact(Located<Term> term) {
        mistakes.add(
                term.span(),
                "NOT_ALLOWED",
                term.value().said()
                        + " stands for all that is known of one "
                        + term.value().type().getSimpleName()
                        + ": give a name to the one thing that is to be compared.",
                null);
    }

    private void checkOperator(Term left, Operator operator, Span sign) {
        Class<?> type = left.type();
        if (Set.class.isAssignableFrom(type) != operator.isContainment()) {
            mistakes.add(
                    sign,
                    "WRONG_OPERATOR",
                    operator.isContainment()
                            ? "'"
                                    + operator.sign()
                                    + "' asks a set, and "
                                    + left.said()
                                    + " is none."
                            : left.said() + " is a set: ask what it contains.",
                    operator.isContainment() ? "==" : "contains");
        } else if (type == LocalDate.class) {
            mistakes.add(
                    sign,
                    "WRONG_TYPE",
                    left.said()
                            + " is a date, and rules count days: use the fact that says how many.",
                    null);
        } else if (operator.isOrder() && !left.isNumber() && !Words.haveOrder(type)) {
            mistakes.add(
                    sign,
                    "WRONG_OPERATOR",
                    left.said()
                            + " has no order, '"
                            + operator.sign()
                            + "' cannot compare it"
                            + (type.isEnum() ? ": name all that are meant." : "."),
                    type.isEnum() ? "in" : "==");
        } else if (operator.isMembership() && type == Boolean.class) {
            mistakes.add(
                    sign,
                    "WRONG_OPERATOR",
                    left.said() + " is yes or no: ask for the one or the other.",
                    "==");
        }
    }

    private void checkRight(Term left, Operator operator, Located<Term> right) {
        if (!fits(left, right.value())) {
            wrongType(left, right);
        } else if (right.value() instanceof Term.Literal literal) {
            checkValue(left, operator, literal.value(), right.span());
        } else if (operator.isMembership()) {
            mistakes.add(
                    right.span(),
                    "NOT_ALLOWED",
                    "A list after 'in' holds plain values only.",
                    null);
        }
    }

    private void checkUnknown(Term left, Operator operator, Span sign) {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            mistakes.add(
                    sign,
                    "WRONG_OPERATOR",
                    "Whether something is unknown is asked with == null or != null.",
                    "==");
        } else if (!left.nullable()) {
            mistakes.add(sign, "ALWAYS_KNOWN", left.said() + " is always known.", null);
        }
    }

    private static boolean fits(Term left, Term right) {
        if (left.isNumber()) {
            return right.isNumber();
        }
        return left.comparedType() == right.type();
    }

    private void wrongType(Term left, Located<Term> right) {
        Class<?> wanted = left.comparedType();
        mistakes.add(
                right.span(),
                "WRONG_TYPE",
                left.said()
                        + " is "
                        + kind(wanted)
                        + ", and this is "
                        + kind(right.value().type())
                        + ".",
                right.value() instanceof Term.Literal literal
                        ? Suggestion.of(wanted, literal.value())
                        : null);
    }

    private void checkValue(Term left, Operator operator, Object value, Span span) {
        if (value instanceof Number number) {
            checkNumber(left, operator, number, span);
        } else if (value instanceof Enum<?> word) {
            checkWord(left, operator, word, span);
        } else if (left instanceof Term.Asked asked && value instanceof String written) {
            checkName(asked.field().names(), written, span);
        }
    }

    private void checkNumber(Term left, Operator operator, Number number, Span span) {
        double value = number.doubleValue();
        String said = Wording.plain(number);
        boolean tooLittle = operator == Operator.LESS ? value <= left.min() : value < left.min();
        boolean tooMuch = operator == Operator.GREATER ? value >= left.max() : value > left.max();
        if (tooLittle || tooMuch) {
            saysNothing(left, operator, said, span, "OUT_OF_RANGE", "lies " + range(left));
        } else if (left.isWhole() && !operator.isOrder() && value != Math.rint(value)) {
            saysNothing(left, operator, said, span, "WRONG_TYPE", "is a whole number");
        }
    }

    private void checkWord(Term left, Operator operator, Enum<?> word, Span span) {
        List<String> words = Words.of(word.getDeclaringClass());
        boolean isLeast = word.ordinal() == 0;
        boolean isMost = word.ordinal() == words.size() - 1;
        if (operator == Operator.LESS && isLeast || operator == Operator.GREATER && isMost) {
            saysNothing(
                    left,
                    operator,
                    Words.written(word),
                    span,
                    "OUT_OF_RANGE",
                    "is never " + (isLeast ? "below " : "above ") + Words.written(word));
        }
    }

    private void saysNothing(
            Term left, Operator operator, String value, Span span, String code, String why) {
        mistakes.add(
                span,
                code,
                left.said()
                        + " "
                        + why
                        + ", so '"
                        + operator.sign()
                        + " "
                        + value
                        + "' says nothing.",
                null);
    }

    private void checkName(Naming names, String written, Span span) {
        if (names == Naming.STAGE) {
            PlacementCheck.checkStage(written, span, context.placed(), mistakes);
        } else if (names == Naming.MODEL) {
            List<String> ids = context.modelIds();
            if (!ids.contains(written)) {
                mistakes.add(
                        span,
                        "UNKNOWN_MODEL",
                        "There is no model '"
                                + written
                                + "'. There are "
                                + String.join(", ", ids)
                                + ".",
                        DidYouMean.nearest(written, ids).orElse(null));
            }
        }
    }

    private static String range(Term term) {
        String least = Wording.plain(term.min());
        return Double.isInfinite(term.max())
                ? "at " + least + " or above"
                : "between " + least + " and " + Wording.plain(term.max());
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "unknown";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "yes or no: true or false";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", Words.of(type));
        }
        return type == String.class ? "a text" : "a " + type.getSimpleName();
    }
}
