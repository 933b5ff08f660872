package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.Consequence.Opposes;
import org.nurtureadvisor.rules.language.Consequence.Warns;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Advice;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a rule says when it fires. Where nothing in it is known only of a match, that is the same
 * each time, and made once.
 *
 * @param <T> what it is
 */
@FunctionalInterface
interface Speech<T> {

    /**
     * @param frame what the conditions of the rule have named, in their slots
     */
    T of(Object[] frame);

    /**
     * How rules of some kind speak.
     *
     * @param <T> what they say
     */
    @FunctionalInterface
    interface Maker<T> {

        /**
         * @param slotOf where in a frame the value of a variable stands
         */
        Speech<T> of(Rule rule, ToIntFunction<String> slotOf);
    }

    static Speech<Advice> advice(Rule rule, ToIntFunction<String> slotOf) {
        Advises said = rule.advises();
        Sentence action = Sentence.of(said.action(), slotOf);
        Sentence because = Sentence.of(said.because(), slotOf);
        return sparing(
                frame ->
                        new Advice(
                                said.code(),
                                said.topic(),
                                said.moment(),
                                said.ladderStep(),
                                action.of(frame),
                                because.of(frame),
                                said.owner(),
                                said.withinDays(),
                                said.priority(),
                                said.contact(),
                                said.asks(),
                                said.channel(),
                                rule.model(),
                                rule.id()),
                action,
                because);
    }

    static Speech<Warning> warning(Rule rule, ToIntFunction<String> slotOf) {
        Warns said = rule.warns();
        Sentence because = Sentence.of(said.because(), slotOf);
        return sparing(
                frame -> new Warning(rule.model(), rule.id(), said.code(), because.of(frame)),
                because);
    }

    static Speech<Objection> objection(Rule rule, ToIntFunction<String> slotOf) {
        Opposes said = rule.opposes();
        CheckVerdict verdict = said.stops() ? CheckVerdict.STOP : CheckVerdict.CAUTION;
        Sentence because = Sentence.of(said.because(), slotOf);
        Sentence instead = Sentence.of(said.instead(), slotOf);
        return sparing(
                frame ->
                        new Objection(
                                verdict,
                                rule.id(),
                                because.of(frame),
                                instead.of(frame),
                                said.contact(),
                                said.asks(),
                                said.channel()),
                because,
                instead);
    }

    static Speech<Held> held(Rule rule, ToIntFunction<String> slotOf) {
        Speech<Objection> objection = objection(rule, slotOf);
        int advice = slotOf.applyAsInt(rule.opposes().against());
        return frame -> new Held((Advice) frame[advice], objection.of(frame));
    }

    private static <T> Speech<T> sparing(Speech<T> speech, Sentence... sentences) {
        if (Stream.of(sentences).anyMatch(Sentence::hasGaps)) {
            return speech;
        }
        T said = speech.of(null);
        return frame -> said;
    }
}
