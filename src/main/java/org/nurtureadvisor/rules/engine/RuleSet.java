package org.nurtureadvisor.rules.engine;

import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.Verb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compiled rules of one folder and purpose. Immutable, and safe for any number of threads. */
final class RuleSet {

    private final List<Rule> sources;
    private final List<CompiledRule> plain;
    private final Map<String, Rule> others;
    private final LoadedRules loaded;

    private RuleSet(
            List<Rule> sources,
            List<CompiledRule> plain,
            Map<String, Rule> others,
            LoadedRules loaded) {
        this.sources = sources;
        this.plain = plain;
        this.others = others;
        this.loaded = loaded;
    }

    /**
     * @param compiled what Drools made of them, by their names
     * @param loaded what holds at least these rules
     */
    static RuleSet of(
            List<Rule> rules, Map<String, org.drools.model.Rule> compiled, LoadedRules loaded) {
        List<CompiledRule> plain = new ArrayList<>();
        Map<String, Rule> others = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.isPlain()) {
                plain.add(CompiledRule.of(rule, compiled.get(rule.name())));
            } else {
                others.put(rule.name(), rule);
            }
        }
        return new RuleSet(List.copyOf(rules), List.copyOf(plain), Map.copyOf(others), loaded);
    }

    /** All rules as they were written, in the order of their files. */
    List<Rule> sources() {
        return sources;
    }

    /** The rules that are matched without the network, in the order of their files. */
    List<CompiledRule> plain() {
        return plain;
    }

    /**
     * Fires every rule once for each of its matches.
     *
     * @throws FiringLimitException if that would be more than {@code limit} times
     */
    void fire(GivenFacts facts, Outcome outcome, int limit) {
        Firings firings = new Firings(limit);
        for (CompiledRule rule : plain) {
            rule.fire(facts, outcome, firings);
        }
        if (!others.isEmpty()) {
            fireInSession(facts, outcome, firings, others);
        }
    }

    /** Fires every rule in a Drools session, plain or not: the yardstick for the direct way. */
    void fireAllInSession(GivenFacts facts, Outcome outcome, int limit) {
        Map<String, Rule> all = new HashMap<>(others);
        plain.forEach(rule -> all.put(rule.source().name(), rule.source()));
        fireInSession(facts, outcome, new Firings(limit), all);
    }

    private void fireInSession(
            GivenFacts facts, Outcome outcome, Firings firings, Map<String, Rule> rules) {
        KieSession session = loaded.base().newKieSession();
        try {
            session.setGlobal(word(rules), outcome);
            session.addEventListener(
                    new DefaultAgendaEventListener() {
                        @Override
                        public void beforeMatchFired(BeforeMatchFiredEvent event) {
                            firings.add();
                            outcome.firing(rules.get(event.getMatch().getRule().getName()));
                        }
                    });
            facts.all().forEach(session::insert);
            session.fireAllRules(match -> rules.containsKey(match.getRule().getName()));
        } finally {
            session.dispose();
        }
    }

    private static String word(Map<String, Rule> rules) {
        Verb verb = rules.values().iterator().next().consequence().verb();
        return verb.word();
    }
}
