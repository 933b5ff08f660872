package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.rules.language.GuardrailRules;
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
            List<String> inSession =
                    fire(
                            model.stageRuleSources(),
                            SpokenStages::of,
                            GivenFacts.of(customer, List.of()));

            List<String> directly = new ArrayList<>();
            for (StageRule rule : model.stageRules()) {
                if (rule.holds(customer)) {
                    directly.add(rule.id() + " " + model.placing().code(rule.stage()));
                }
            }
            assertThat(directly).containsExactlyInAnyOrderElementsOf(inSession);
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
            List<Advice> directly = model.advise(facts, placement.stage(), LIMIT);

            assertThat(directly)
                    .containsExactlyInAnyOrderElementsOf(
                            fire(model.adviceRules(), Speech::advice, facts));
            assertThat(model.warn(facts, placement.stage(), LIMIT))
                    .containsExactlyInAnyOrderElementsOf(warnings(model.warningRules(), facts));
            placements.add(placement);
            advice.addAll(directly);
        }
        GivenFacts facts = GivenFacts.of(customer, placements).advice(advice);
        Guardrails guardrails = RELEASE.guardrails();
        GuardrailRules written = ShippedRules.book().guardrails();
        assertThat(guardrails.hold(customer, placements, advice, LIMIT))
                .containsExactlyInAnyOrderElementsOf(fire(written.holds(), Speech::held, facts));
        assertThat(guardrails.contradictions(customer, placements, LIMIT))
                .containsExactlyInAnyOrderElementsOf(warnings(written.contradictions(), facts));
        for (ActionKind kind : ActionKind.values()) {
            GivenFacts planned = facts.action(Action.of(kind, null));
            assertThat(guardrails.checks().fire(planned, LIMIT))
                    .containsExactlyInAnyOrderElementsOf(
                            fire(written.checks(), Speech::objection, planned));
        }
    }

    private static List<Warning> warnings(List<Rule> rules, GivenFacts facts) {
        return Warning.once(fire(rules, Speech::warning, facts));
    }

    /** What they say in a session. */
    private static <T> List<T> fire(List<Rule> rules, Speech.Maker<T> speech, GivenFacts facts) {
        return IN_SESSION.get(rules).saying(speech).fire(facts, LIMIT);
    }

    private static Map<List<Rule>, RuleSet> inSession() {
        List<List<Rule>> groups = ReleaseCompiler.groups(ShippedRules.book());
        Map<List<Rule>, RuleSet> inSession = new HashMap<>();
        RuleCompiler.compileForNetwork(groups)
                .forEach(rules -> inSession.put(rules.sources(), rules));
        return inSession;
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
