package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was settled lately, so that it need not be said again today. */
final class Settlements {

    private final Map<String, Settled> byTopic = new HashMap<>();

    Settlements(
            List<Settled> settled, CompiledRelease release, Customer customer, LocalDate today) {
        for (Settled each : settled) {
            if (today.isBefore(each.until()) && isAsBefore(each, release, customer)) {
                byTopic.merge(each.topic(), each, Settlements::later);
            }
        }
    }

    /** Of a rule that there is no more, nobody can say that its facts have changed. */
    private static boolean isAsBefore(Settled settled, CompiledRelease release, Customer customer) {
        return release.behindAdvice(settled.rule())
                .map(facts -> FactsDigest.fingerprint(facts, customer).equals(settled.facts()))
                .orElse(true);
    }

    private static Settled later(Settled one, Settled other) {
        return one.until().isBefore(other.until()) ? other : one;
    }

    /** Those pieces of advice that nothing settles for now. */
    List<Advice> unsettled(List<Advice> advice) {
        return byTopic.isEmpty()
                ? advice
                : advice.stream().filter(piece -> of(piece).isEmpty()).toList();
    }

    /** What settles a piece of advice for now. */
    Optional<Settled> of(Advice advice) {
        return Optional.ofNullable(byTopic.get(advice.topic()));
    }
}
