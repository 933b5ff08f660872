package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Moment;

import java.util.List;

/**
 * What a rule says when it fires, with all that it leaves unsaid. A text is made of words, which
 * are literals, and of values that the conditions have given a name.
 */
public sealed interface Consequence {

    /** What it says in one of its parts; nothing where it says nothing there. */
    List<Term> said(Part part);

    /** The names of the values it says in one of its parts, without their dollar signs. */
    default List<String> valuesIn(Part part) {
        return said(part).stream()
                .flatMap(Term::variables)
                .map(value -> value.name().substring(1))
                .toList();
    }

    /**
     * The customer is at a stage.
     *
     * @param stage its code
     * @param points how much that speaks for it, 1 to 100, where stages have no order
     */
    record Places(String stage, int points) implements Consequence {

        @Override
        public List<Term> said(Part part) {
            return List.of();
        }
    }

    /**
     * Something is to be done next.
     *
     * @param code of the advice
     * @param topic what it is about: its code, unless said otherwise
     * @param ladderStep the step of the trust ladder it belongs to
     * @param action what to do
     * @param because the reason
     * @param owner who is to do it
     * @param withinDays days in which to do it, 0 to 3650
     * @param priority 0 to 100, higher is more pressing
     * @param contact how it touches the client
     * @param asks what it asks of the client
     * @param moment the critical moment it is about; null for everything else
     * @param channel the channel it insists on; null where any will do
     * @param span of the call that opens it
     */
    record Advises(
            String code,
            String topic,
            LadderStep ladderStep,
            List<Term> action,
            List<Term> because,
            String owner,
            int withinDays,
            int priority,
            Contact contact,
            Ask asks,
            Moment moment,
            Channel channel,
            Span span)
            implements Consequence {

        @Override
        public List<Term> said(Part part) {
            return switch (part) {
                case ACTION -> action;
                case BECAUSE -> because;
                case INSTEAD -> List.of();
            };
        }
    }

    /**
     * Something deserves a second look.
     *
     * @param code of the warning
     * @param because what it is
     */
    record Warns(String code, List<Term> because) implements Consequence {

        @Override
        public List<Term> said(Part part) {
            return part == Part.BECAUSE ? because : List.of();
        }
    }

    /**
     * Something is not to be done.
     *
     * @param against the name that the rule gave to the advice or the action
     * @param stops whether it would do harm; otherwise it may
     * @param because the reason
     * @param instead what to do instead; empty where nothing is said of that
     * @param contact how that touches the client
     * @param asks what that asks of the client
     * @param channel the channel that that insists on; null where any will do
     */
    record Opposes(
            String against,
            boolean stops,
            List<Term> because,
            List<Term> instead,
            Contact contact,
            Ask asks,
            Channel channel)
            implements Consequence {

        @Override
        public List<Term> said(Part part) {
            return switch (part) {
                case ACTION -> List.of();
                case BECAUSE -> because;
                case INSTEAD -> instead;
            };
        }
    }
}
