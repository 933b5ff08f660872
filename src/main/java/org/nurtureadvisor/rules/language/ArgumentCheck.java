package org.nurtureadvisor.rules.language;

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
    private final Mistakes mistakes;
    private final TextCheck texts;

    ArgumentCheck(RuleContext context, Mistakes mistakes, Names names) {
        this.verb = context.purpose().verb();
        this.mistakes = mistakes;
        this.texts = new TextCheck(context, mistakes, names);
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
            texts.check(call, type, given);
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
