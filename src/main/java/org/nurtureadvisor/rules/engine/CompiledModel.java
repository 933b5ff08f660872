package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One relationship model with its compiled rules. Immutable. */
public final class CompiledModel {

    private final Model model;
    private final List<StageRule> stageRules;
    private final Placing placing;
    private final RuleSet stages;
    private final RuleSet advice;
    private final RuleSet warnings;
    private final Map<String, Speakers<Advice>> adviceByStage;
    private final Map<String, Speakers<Warning>> warningsByStage;
    private final FactDefinition concludes;
    private final Object[] conclusions;

    CompiledModel(Model model, RuleSet stages, RuleSet advice, RuleSet warnings) {
        this.model = model;
        this.stages = stages;
        this.advice = advice;
        this.warnings = warnings;
        this.adviceByStage = atEachStage(model, advice.saying(Speech::advice));
        this.warningsByStage = atEachStage(model, warnings.saying(Speech::warning));
        this.stageRules =
                stages.plain().stream()
                        .map(
                                rule ->
                                        new StageRule(
                                                rule,
                                                model.rank(rule.source().places().stage()) - 1))
                        .toList();
        this.placing = Placing.of(model, stageRules);
        this.concludes = model.concludes() == null ? null : Facts.get(model.concludes());
        this.conclusions = conclusions(model, concludes);
    }

    /** The rules that may have something to say at each stage, and without one. */
    private static <T> Map<String, Speakers<T>> atEachStage(Model model, Speakers<T> rules) {
        Map<String, Speakers<T>> byStage = new HashMap<>();
        byStage.put(null, rules.at(null));
        model.stages().forEach(stage -> byStage.put(stage.code(), rules.at(stage.code())));
        return byStage;
    }

    /** The words of the concluded fact that the stages stand for, in their order. */
    private static Object[] conclusions(Model model, FactDefinition concludes) {
        if (concludes == null) {
            return null;
        }
        Object[] words = concludes.type().getEnumConstants();
        return model.stages().stream()
                .map(
                        stage ->
                                List.of(words).stream()
                                        .filter(word -> word.toString().equals(stage.code()))
                                        .findFirst()
                                        .orElseThrow())
                .toArray();
    }

    public Model model() {
        return model;
    }

    /** The fact this model concludes for the models after it; null where it concludes none. */
    FactDefinition concludes() {
        return concludes;
    }

    /** Index of the stage that concludes this word. */
    int concludedBy(Object word) {
        return List.of(conclusions).indexOf(word);
    }

    List<StageRule> stageRules() {
        return stageRules;
    }

    Placing placing() {
        return placing;
    }

    /** What speaks for each type, strongest first; types for which nothing speaks are left out. */
    public List<TypeScore> scores(Customer customer) {
        return placing.scores(customer);
    }

    /**
     * Place of the customer's stage in the order, the lowest being 1; 0 where too little is known.
     */
    public int rankOf(Customer customer) {
        return placing.place(customer) + 1;
    }

    /** Whether other models read what this one concludes. */
    public boolean concludesForOthers() {
        return concludes != null;
    }

    /** Code of the stage at which the customer stands; null where too little is known. */
    public String stageOf(Customer customer) {
        return placing.code(placing.place(customer));
    }

    /** The customer with the fact that this model concludes. */
    Customer conclude(Customer customer) {
        int stage = placing.place(customer);
        return stage == Placing.NOWHERE
                ? customer
                : Facts.with(customer, Map.of(concludes, conclusions[stage]));
    }

    /** Where the customer stands, seen from where it stood before. */
    public Placement placement(Customer customer, PreviousPlacement previous, Instant asOf) {
        int stage = placing.place(customer);
        Placement placement = Placement.of(model, placing.code(stage), previous, asOf);
        return placing.remarked(placement, stage, customer);
    }

    /** Whether the policy lets a customer who stood elsewhere before move to a stage. */
    boolean allows(int stage, PreviousPlacement previous, Instant asOf) {
        return Placement.of(model, placing.code(stage), previous, asOf).refused() == null;
    }

    /**
     * What deserves a second look about a customer so placed, in the order of the rules; last that
     * of rules with {@code not} and the like.
     *
     * @param placed the customer, and the placement in this model
     * @param stage of that placement; null where too little is known
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Warning> warn(GivenFacts placed, String stage, int limit) {
        return Warning.once(warningsByStage.get(stage).fire(placed, limit));
    }

    /**
     * What to do next for a customer so placed, in the order of the rules; last that of rules with
     * {@code not} and the like.
     *
     * @param placed the customer, and the placement in this model
     * @param stage of that placement; null where too little is known
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Advice> advise(GivenFacts placed, String stage, int limit) {
        return adviceByStage.get(stage).fire(placed, limit);
    }

    /** The rules for stages as they were written, in the order of their files. */
    public List<Rule> stageRuleSources() {
        return stages.sources();
    }

    /** The rules for advice as they were written, in the order of their files. */
    public List<Rule> adviceRules() {
        return advice.sources();
    }

    /** The rules that warn as they were written, in the order of their files. */
    public List<Rule> warningRules() {
        return warnings.sources();
    }
}
