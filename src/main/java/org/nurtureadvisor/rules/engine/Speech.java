package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Consequence;
import org.nurtureadvisor.rules.language.Consequence.Call;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.rules.language.Verb;
import org.nurtureadvisor.vocabulary.Text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a rule says when it fires: its verb is called, with what was known beforehand put together
 * once and for all.
 */
final class Speech {

    private final Sentence[] sentences;

    private Speech(Sentence[] sentences) {
        this.sentences = sentences;
    }

    /**
     * @param slots where in a frame the value of each variable stands
     */
    static Speech of(Consequence consequence, Map<String, Integer> slots) {
        return new Speech(
                consequence.calls().stream()
                        .map(call -> Sentence.of(consequence.verb(), call, slots))
                        .toArray(Sentence[]::new));
    }

    void say(Collected collected, Object[] frame) {
        for (Sentence sentence : sentences) {
            sentence.say(collected, frame);
        }
    }

    private record Sentence(Method method, Argument[] arguments) {

        static Sentence of(Verb verb, Call call, Map<String, Integer> slots) {
            return new Sentence(
                    verb.method(call.method()).orElseThrow(),
                    IntStream.range(0, call.arguments().size())
                            .mapToObj(
                                    i ->
                                            verb.saysText(call.method(), i)
                                                    ? text(call.arguments().get(i), slots)
                                                    : part(call.arguments().get(i).get(0), slots))
                            .toArray(Argument[]::new));
        }

        void say(Collected collected, Object[] frame) {
            Object[] values = new Object[arguments.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments[i].in(frame);
            }
            try {
                method.invoke(collected, values);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException(method + " failed", e);
            }
        }
    }

    private interface Argument {
        Object in(Object[] frame);
    }

    private static Argument text(List<Term> parts, Map<String, Integer> slots) {
        Argument[] arguments =
                parts.stream().map(part -> part(part, slots)).toArray(Argument[]::new);
        if (parts.stream().allMatch(Term.Literal.class::isInstance)) {
            Text text = text(arguments, null);
            return frame -> text;
        }
        return frame -> text(arguments, frame);
    }

    private static Text text(Argument[] arguments, Object[] frame) {
        Object[] parts = new Object[arguments.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = arguments[i].in(frame);
        }
        return Text.of(parts);
    }

    private static Argument part(Term part, Map<String, Integer> slots) {
        if (part instanceof Term.Literal literal) {
            return frame -> literal.value();
        }
        int slot = slots.get(((Term.Variable) part).name());
        return frame -> frame[slot];
    }
}
