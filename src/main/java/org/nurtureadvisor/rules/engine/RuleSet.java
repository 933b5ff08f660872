package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.engine.Speakers.Speaker;
import org.nurtureadvisor.rules.language.Rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The compiled rules of one folder and purpose. Immutable.
 *
 * @param sources all rules as they were written, in the order of their files
 * @param plain the rules that are matched without the network, in the order of their files
 * @param others the rules that need the network
 * @param network what holds at least these; null where there are none
 */
record RuleSet(List<Rule> sources, List<CompiledRule> plain, List<Rule> others, Network network) {

    RuleSet {
        sources = List.copyOf(sources);
        plain = List.copyOf(plain);
        others = List.copyOf(others);
    }

    /** Lets them speak. */
    <T> Speakers<T> saying(Speech.Maker<T> speech) {
        return new Speakers<>(
                plain.stream().map(rule -> new Speaker<>(rule, rule.speech(speech))).toList(),
                others.stream()
                        .collect(
                                Collectors.toMap(
                                        Rule::id, rule -> new NetworkSpeaker<>(rule, speech))),
                network);
    }
}
