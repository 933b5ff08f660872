package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;
import java.util.Map;

/**
 * The compiled rules of one folder and purpose. Immutable, and safe for any number of threads.
 *
 * @param sources all rules as they were written, in the order of their files
 * @param plain the rules that are matched without the network, in the order of their files
 * @param others the rules that need the network, by their ids
 * @param network what holds at least these; null where there are none
 */
record RuleSet(
        List<Rule> sources,
        List<CompiledRule> plain,
        Map<String, NetworkRule> others,
        Network network) {

    RuleSet {
        sources = List.copyOf(sources);
        plain = List.copyOf(plain);
        others = Map.copyOf(others);
    }

    /**
     * The same without plain rules that have nothing to say where there is one placement and it is
     * at this stage: most rules of a model are about another.
     *
     * @param stage code of the stage; null where too little is known
     */
    RuleSet at(String stage) {
        Placement placement = PlacementBuilder.builder().stage(stage).build();
        List<CompiledRule> left =
                plain.stream().filter(rule -> rule.mayFireAtStageOf(placement)).toList();
        return new RuleSet(sources, left, others, network);
    }

    /**
     * Fires every rule once for each of its matches.
     *
     * @throws FiringLimitException if that would be more than {@code limit} times
     */
    void fire(GivenFacts facts, Collected collected, int limit) {
        Firings firings = new Firings(limit);
        for (CompiledRule rule : plain) {
            rule.fire(facts, collected, firings);
        }
        if (!others.isEmpty()) {
            network.fire(others, facts, collected, firings);
        }
    }
}
