package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;
import java.util.Map;

/**
 * The rules of one folder and purpose as they speak. Immutable, and safe for any number of threads.
 *
 * @param <T> what they say
 * @param plain those that are matched without the network, in the order of their files
 * @param others those that need the network, by their ids
 * @param network what holds at least these; null where there are none
 */
record Speakers<T>(List<Speaker<T>> plain, Map<String, NetworkSpeaker<T>> others, Network network) {

    Speakers {
        plain = List.copyOf(plain);
        others = Map.copyOf(others);
    }

    record Speaker<T>(CompiledRule rule, Speech<T> speech) {}

    /**
     * The same without plain rules that have nothing to say where there is one placement and it is
     * at this stage: most rules of a model are about another.
     *
     * @param stage code of the stage; null where too little is known
     */
    Speakers<T> at(String stage) {
        Placement placement = PlacementBuilder.builder().stage(stage).build();
        List<Speaker<T>> left =
                plain.stream().filter(speaker -> speaker.rule.mayFireAtStageOf(placement)).toList();
        return new Speakers<>(left, others, network);
    }

    /**
     * Fires every rule once for each of its matches.
     *
     * @return what they say, in the order of the rules; last that of those that need the network
     * @throws FiringLimitException if that would be more than {@code limit} times
     */
    List<T> fire(GivenFacts facts, int limit) {
        Collected<T> collected = new Collected<>(limit);
        for (Speaker<T> speaker : plain) {
            speaker.rule.fire(facts, speaker.speech, collected);
        }
        if (!others.isEmpty()) {
            network.fire(others, facts, collected);
        }
        return collected.said();
    }
}
