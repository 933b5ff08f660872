package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The direct way past Drools's network says what a Drools session says, of all rules that are
 * shipped.
 */
class SessionEquivalenceTest {

    private static final int LIMIT = 1000;
    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final Map<List<Rule>, RuleSet> IN_SESSION = inSession();

    @Property(tries = 150)
    void theSameStagesAreReached(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.models()) {
            CollectedStages inSession = new CollectedStages();
            inSession(model.stages()).fire(GivenFacts.of(customer, List.of()), inSession, LIMIT);

            Set<String> directly = new TreeSet<>();
            for (StageRule rule : model.stageRules()) {
                if (rule.holds(customer)) {
                    directly.add(rule.id() + " " + rule.source().stage());
                }
            }
            assertThat(directly).isEqualTo(inSession.rules());
        }
    }

    @Property(tries = 150)
    void theSameAdviceIsGivenAndHeldBack(
            @ForAll("customers") Customer customer,
            @ForAll Movement movement,
            @ForAll boolean known) {
        List<Placement> placements = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Placement placement = placement(model, customer, movement, known);
            GivenFacts facts = GivenFacts.of(customer, List.of(placement));
            CollectedAdvice directly = new CollectedAdvice(model.model().id());
            model.adviceAt(placement.stage()).fire(facts, directly, LIMIT);
            CollectedAdvice inSession = new CollectedAdvice(model.model().id());
            inSession(model.advice()).fire(facts, inSession, LIMIT);

            assertThat(directly.advice()).containsExactlyInAnyOrderElementsOf(inSession.advice());
            placements.add(placement);
            advice.addAll(directly.advice());
        }
        GivenFacts facts = GivenFacts.of(customer, placements).advice(advice);
        CollectedHolds directly = new CollectedHolds();
        RELEASE.guardrails().holds().fire(facts, directly, LIMIT);
        CollectedHolds inSession = new CollectedHolds();
        inSession(RELEASE.guardrails().holds()).fire(facts, inSession, LIMIT);
        assertThat(directly.held()).containsExactlyInAnyOrderElementsOf(inSession.held());
    }

    private static Map<List<Rule>, RuleSet> inSession() {
        List<List<Rule>> groups = ReleaseCompiler.groups(ShippedRules.book());
        Map<List<Rule>, RuleSet> inSession = new HashMap<>();
        RuleCompiler.compileForNetwork(groups)
                .forEach(rules -> inSession.put(rules.sources(), rules));
        return inSession;
    }

    private static RuleSet inSession(RuleSet rules) {
        return IN_SESSION.get(rules.sources());
    }

    private static Placement placement(
            CompiledModel model, Customer customer, Movement movement, boolean known) {
        Model described = model.model();
        String lowest = described.stages().get(0).code();
        return PlacementBuilder.builder()
                .model(described.id())
                .stage(model.stageOf(customer))
                .previous(known ? lowest : null)
                .movement(known ? movement : null)
                .daysInStage(known ? 100 : null)
                .build();
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any().map(RELEASE::conclude);
    }
}
