package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.Guardrails;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which channel advice is to be given: the one it insists on, else the one that the client
 * prefers, unless a guardrail would hold the advice back on that.
 */
final class Channels {

    private final Channel preferred;
    private final Set<String> againstPreferred;

    private Channels(Channel preferred, Set<String> againstPreferred) {
        this.preferred = preferred;
        this.againstPreferred = againstPreferred;
    }

    /**
     * @param advice that was let through as its rules gave it
     * @param limit most guardrails that may fire
     */
    static Channels of(
            Guardrails guardrails,
            Customer customer,
            Assessment assessment,
            List<Advice> advice,
            int limit) {
        Channel preferred = customer.consent().preferredChannel();
        if (preferred == null) {
            return new Channels(null, Set.of());
        }
        List<Advice> byPreferred =
                advice.stream()
                        .filter(Channels::isOpen)
                        .map(piece -> AdviceBuilder.builder(piece).channel(preferred).build())
                        .toList();
        return new Channels(
                preferred,
                guardrails.hold(customer, assessment.known(), byPreferred, limit).stream()
                        .map(Held::advice)
                        .map(Advice::rule)
                        .collect(Collectors.toSet()));
    }

    /** Null where any will do. */
    Channel of(Advice advice) {
        return isOpen(advice) && !againstPreferred.contains(advice.rule())
                ? preferred
                : advice.channel();
    }

    private static boolean isOpen(Advice advice) {
        return advice.channel() == null && advice.contact() != Contact.NONE;
    }
}
