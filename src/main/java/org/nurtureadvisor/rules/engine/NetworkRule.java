package org.nurtureadvisor.rules.engine;

import org.kie.api.runtime.rule.Match;
import org.nurtureadvisor.rules.language.Rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule whose matches Drools's network finds. Only what it asks is compiled; it speaks as any
 * other rule does.
 */
final class NetworkRule {

    private final Rule source;
    private final List<String> names;
    private final Speech speech;

    private NetworkRule(Rule source, List<String> names) {
        this.source = source;
        this.names = names;
        this.speech =
                Speech.of(
                        source.consequence(),
                        names.stream()
                                .collect(Collectors.toMap(Function.identity(), names::indexOf)));
    }

    static NetworkRule of(Rule source) {
        return new NetworkRule(source, source.consequence().names());
    }

    /** Speaks for one match. */
    void fire(Match match, Collected collected) {
        collected.firing(source);
        speech.say(collected, names.stream().map(match::getDeclarationValue).toArray());
    }
}
