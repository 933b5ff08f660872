package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A made-up client, and what must come of it.
 *
 * @param folder whose rules it is about
 * @param file path below the rules folder
 * @param given all that is known of the client
 * @param previous where the client stood before, by model
 * @param action what somebody is about to do; null where nobody is
 */
public record Scenario(
        String folder,
        String file,
        String name,
        Map<FactDefinition, Object> given,
        Map<String, PreviousPlacement> previous,
        Action action,
        Instant asOf,
        List<Expectation> expectations) {

    public Scenario {
        given = Map.copyOf(given);
        previous = Map.copyOf(previous);
        expectations = List.copyOf(expectations);
    }

    @Override
    public String toString() {
        return folder + ": " + name;
    }
}
