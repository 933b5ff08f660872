package org.nurtureadvisor.rules.engine;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

import java.util.List;
import java.util.Map;

/** Drools's network, for rules whose matches cannot be found by trying fact after fact. */
final class Network {

    private final KieBase base;

    Network(List<Model> models) {
        this.base = KieBaseBuilder.createKieBaseFromModel(models);
    }

    /**
     * Fires some of its rules once for each of their matches.
     *
     * @param speakers by the ids of their rules
     * @throws FiringLimitException if that would be too often
     */
    <T> void fire(
            Map<String, NetworkSpeaker<T>> speakers, GivenFacts facts, Collected<T> collected) {
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(
                    new DefaultAgendaEventListener() {
                        @Override
                        public void beforeMatchFired(BeforeMatchFiredEvent event) {
                            Match match = event.getMatch();
                            collected.add(speakers.get(match.getRule().getName()).say(match));
                        }
                    });
            facts.all().forEach(session::insert);
            session.fireAllRules(match -> speakers.containsKey(match.getRule().getName()));
        } finally {
            session.dispose();
        }
    }
}
