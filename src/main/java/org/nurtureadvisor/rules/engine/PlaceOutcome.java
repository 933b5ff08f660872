package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Place;

import java.util.Set;
import java.util.TreeSet;

/** Collects the rules by which stages are reached, when stage rules run in a session. */
final class PlaceOutcome implements Outcome, Place {

    private final Set<String> rules = new TreeSet<>();
    private Rule rule;

    /** Ids of the rules that placed, each followed by its stage. */
    Set<String> rules() {
        return rules;
    }

    @Override
    public Object verb() {
        return this;
    }

    @Override
    public void firing(Rule rule) {
        this.rule = rule;
    }

    @Override
    public Place at(String stage) {
        rules.add(rule.id() + " " + stage);
        return this;
    }

    /** Points are read off the rule. */
    @Override
    public Place scoring(int points) {
        return this;
    }
}
