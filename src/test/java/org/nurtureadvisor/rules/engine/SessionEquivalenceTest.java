package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.rules.language.GuardrailRules;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    void theSameAdviceIsGivenAndHeldBackAndTheSameIsWarnedOf(
            @ForAll("customers") Customer customer, @ForAll Random random) {
        List<Placement> placements = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Placement placement = placement(model, customer, random);
            GivenFacts facts = GivenFacts.of(customer, List.of(placement));
            CollectedAdvice directly = new CollectedAdvice(model.model().id());
            model.adviceAt(placement.stage()).fire(facts, directly, LIMIT);
            CollectedAdvice inSession = new CollectedAdvice(model.model().id());
            inSession(model.advice()).fire(facts, inSession, LIMIT);

            assertThat(directly.advice()).containsExactlyInAnyOrderElementsOf(inSession.advice());
            assertThat(model.warn(facts, placement.stage(), LIMIT))
                    .containsExactlyInAnyOrderElementsOf(
                            warnings(model.model().id(), rules(model).warnings(), facts));
            placements.add(placement);
            advice.addAll(directly.advice());
        }
        GivenFacts facts = GivenFacts.of(customer, placements).advice(advice);
        CollectedHolds directly = new CollectedHolds();
        RELEASE.guardrails().holds().fire(facts, directly, LIMIT);
        CollectedHolds inSession = new CollectedHolds();
        inSession(RELEASE.guardrails().holds()).fire(facts, inSession, LIMIT);
        assertThat(directly.held()).containsExactlyInAnyOrderElementsOf(inSession.held());
        GuardrailRules guardrails = ShippedRules.book().guardrails();
        assertThat(RELEASE.guardrails().contradictions(customer, placements, LIMIT))
                .containsExactlyInAnyOrderElementsOf(
                        warnings(null, guardrails.contradictions(), facts));
        for (ActionKind kind : ActionKind.values()) {
            Action action = Action.of(kind, null);
            CollectedObjections checked = new CollectedObjections();
            RELEASE.guardrails().checks().fire(facts.action(action), checked, LIMIT);
            CollectedObjections checkedInSession = new CollectedObjections();
            inSession(RELEASE.guardrails().checks())
                    .fire(facts.action(action), checkedInSession, LIMIT);
            assertThat(checked.objections())
                    .containsExactlyInAnyOrderElementsOf(checkedInSession.objections());
        }
    }

    private static ModelRules rules(CompiledModel model) {
        return ShippedRules.book().model(model.model().id()).orElseThrow();
    }

    private static List<Warning> warnings(String model, List<Rule> rules, GivenFacts facts) {
        CollectedWarnings collected = new CollectedWarnings(model);
        IN_SESSION.get(rules).fire(facts, collected, LIMIT);
        return collected.warnings();
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

    /** At the stage where the customer stands; all else is made up, or unknown. */
    private static Placement placement(CompiledModel model, Customer customer, Random random) {
        List<String> stages = model.model().stages().stream().map(Stage::code).toList();
        return PlacementBuilder.builder()
                .model(model.model().id())
                .stage(model.stageOf(customer))
                .previous(oneOf(stages, random))
                .movement(oneOf(List.of(Movement.values()), random))
                .levels(oneOf(List.of(-2, -1, 0, 1, 2), random))
                .daysInStage(oneOf(List.of(0, 29, 30, 100, 1000), random))
                .refused(oneOf(stages, random))
                .skipped(oneOf(stages, random))
                .runnerUp(oneOf(stages, random))
                .build();
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return random.nextBoolean() ? values.get(random.nextInt(values.size())) : null;
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any().map(RELEASE::conclude);
    }
}
