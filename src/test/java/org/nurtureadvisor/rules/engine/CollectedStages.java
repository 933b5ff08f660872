package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Place;

import java.util.Set;
import java.util.TreeSet;

/** Collects the rules by which stages are reached, when stage rules run in a session. */
final class CollectedStages extends Collected implements Place {

    private final Set<String> rules = new TreeSet<>();

    /** Ids of the rules that placed, each followed by its stage. */
    Set<String> rules() {
        return rules;
    }

    @Override
    public Place at(String stage) {
        rules.add(rule() + " " + stage);
        return this;
    }

    /** Points are read off the rule. */
    @Override
    public Place scoring(int points) {
        return this;
    }
}
