package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Range;
import org.nurtureadvisor.vocabulary.Text;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the calls of a verb are given what they take: so many, of which type and range. */
final class ArgumentCheck {

    private final Verb verb;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final Names names;

    ArgumentCheck(RuleContext context, Mistakes mistakes, Names names) {
        this.verb = context.purpose().verb();
        this.context = context;
        this.mistakes = mistakes;
        this.names = names;
    }

    /**
     * @param call one that the verb has
     */
    void check(Call call) {
        Parameter[] taken = verb.method(call.name()).orElseThrow().getParameters();
        List<Argument> given = call.arguments();
        if (taken.length != given.size()) {
            noteNumber(call, taken);
            return;
        }
        for (int i = 0; i < taken.length; i++) {
            if (given.get(i).isReadable()) {
                check(call.name(), taken[i], given.get(i));
            }
        }
    }

    private void noteNumber(Call call, Parameter[] taken) {
        String wanted =
                Stream.of(taken)
                        .map(parameter -> described(parameter.getType()))
                        .collect(Collectors.joining(", "));
        mistakes.add(
                call.span(),
                "WRONG_ARGUMENTS",
                "'"
                        + call.name()
                        + "' is given "
                        + wanted
                        + ": "
                        + taken.length
                        + ", and here "
                        + call.arguments().size()
                        + ".",
                call.name() + "( " + wanted + " )");
    }

    private void check(String call, Parameter taken, Argument given) {
        Class<?> type = taken.getType();
        if (type == Text.class || type == String.class) {
            checkText(call, type, given);
        } else if (type == Advice.class || type == Action.class) {
            checkBound(type, given);
        } else if (!isA(type, given.literal())) {
            mistakes.add(
                    given.span(),
                    "WRONG_TYPE",
                    "'" + call + "' is given " + described(type) + ".",
                    suggestion(type, given));
        } else if (taken.isAnnotationPresent(Range.class)) {
            checkNumber(call, taken.getAnnotation(Range.class), given);
        }
    }

    private static boolean isA(Class<?> type, Object value) {
        return type == int.class ? value instanceof Integer : type.isInstance(value);
    }

    private static String suggestion(Class<?> type, Argument given) {
        return given.literal() == null ? null : Suggestion.of(type, given.literal());
    }

    private void checkNumber(String call, Range range, Argument given) {
        int value = (int) given.literal();
        if (value < range.min() || value > range.max()) {
            mistakes.add(
                    given.span(),
                    "OUT_OF_RANGE",
                    "'" + call + "' lies between " + range.min() + " and " + range.max() + ".",
                    null);
        }
    }

    private void checkBound(Class<?> type, Argument given) {
        if (!(given.only() instanceof Term.Variable variable) || variable.type() != type) {
            String name = type.getSimpleName();
            String bound = "$" + name.toLowerCase(Locale.ROOT);
            mistakes.add(
                    given.span(),
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

    private void checkText(String call, Class<?> type, Argument given) {
        if (given.terms().stream().noneMatch(part -> part.type() == String.class)) {
            mistakes.add(
                    given.span(), "WRONG_TYPE", "'" + call + "' is given a text in quotes.", null);
        } else if (!verb.takesCode(call, type)
                && given.terms().stream().allMatch(ArgumentCheck::isBlank)) {
            mistakes.add(given.span(), "EMPTY_TEXT", "Here stands a text that says nothing.", null);
        } else if (type == Text.class) {
            given.parts().forEach(this::checkPart);
        } else if (!(given.literal() instanceof String code)) {
            mistakes.add(
                    given.span(),
                    "NOT_ALLOWED",
                    "A stage, a code, a topic or an owner is one plain text, not put together.",
                    together(given.terms()));
        } else if (verb.takesCode(call, type)) {
            checkCode(code, given.span());
        } else {
            checkOwner(code, given.span());
        }
    }

    private static boolean isBlank(Term part) {
        return part instanceof Term.Literal literal
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
        } else if (part.value() instanceof Term.Literal literal
                && literal.value() instanceof String text) {
            checkWords(text, part.span());
        }
    }

    private void checkWords(String text, Span span) {
        if (ValueInText.isIn(text)) {
            mistakes.add(
                    span,
                    "NOT_ALLOWED",
                    "What stands in quotes is said as it is written: a value stands outside of them,"
                            + " joined by +.",
                    withValuesOutside(text));
        }
    }

    private String withValuesOutside(String text) {
        List<String> known = names.known().stream().map(name -> name.substring(1)).toList();
        String mended = ValueInText.mended(text, known, name -> "\" + $" + name + " + \"");
        return mended == null ? null : ('"' + mended + '"').replaceAll("^\"\" \\+ | \\+ \"\"$", "");
    }

    /** Texts and numbers as one text; null where it is not known beforehand. */
    private static String together(List<Term> parts) {
        return parts.stream().allMatch(Term.Literal.class::isInstance)
                ? parts.stream()
                        .map(part -> String.valueOf(((Term.Literal) part).value()))
                        .collect(Collectors.joining("", "\"", "\""))
                : null;
    }

    private void checkCode(String written, Span span) {
        if (verb == Verb.PLACE) {
            PlacementCheck.checkStage(written, span, context.placed(), mistakes);
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

    /** What looks like one role is one, to those who count what each has to do. */
    private void checkOwner(String written, Span span) {
        checkWritten(
                written,
                written.replaceAll("[\\s\\h]+", " ").strip(),
                "OWNER_NAME",
                "The words of a role are set apart by one plain blank each.",
                span);
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

    private static String described(Class<?> type) {
        if (type == int.class) {
            return "a whole number";
        }
        if (type == Advice.class || type == Action.class) {
            return "the " + type.getSimpleName().toLowerCase(Locale.ROOT);
        }
        return type.isEnum() ? "one of " + String.join(", ", Words.of(type)) : "a text";
    }
}
