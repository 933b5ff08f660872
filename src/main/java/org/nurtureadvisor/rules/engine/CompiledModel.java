package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One relationship model with its compiled rules. Immutable. */
public final class CompiledModel {

    /** What {@link #place} gives where too little is known. */
    static final int NOWHERE = -1;

    private final Model model;
    private final List<StageRule> stageRules;
    private final List<List<StageRule>> byStage;
    private final RuleSet stages;
    private final RuleSet advice;
    private final FactDefinition concludes;
    private final Object[] conclusions;

    CompiledModel(Model model, RuleSet stages, RuleSet advice) {
        this.model = model;
        this.stages = stages;
        this.advice = advice;
        this.stageRules =
                stages.plain().stream()
                        .map(rule -> new StageRule(rule, model.rank(rule.source().stage()) - 1))
                        .toList();
        this.byStage = new ArrayList<>();
        for (int i = 0; i < model.stages().size(); i++) {
            int stage = i;
            byStage.add(stageRules.stream().filter(rule -> rule.stage() == stage).toList());
        }
        this.concludes = model.concludes() == null ? null : Facts.get(model.concludes());
        this.conclusions = conclusions(model, concludes);
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

    /** The rules of the stage with this index. */
    List<StageRule> rulesOf(int stage) {
        return byStage.get(stage);
    }

    Stage stage(int index) {
        return model.stages().get(index);
    }

    int top() {
        return model.stages().size() - 1;
    }

    /** Index of the stage at which the customer stands, or {@link #NOWHERE}. */
    int place(Customer customer) {
        return model.kind() == ModelKind.LADDER ? highestRung(customer) : highestStratum(customer);
    }

    private int highestRung(Customer customer) {
        int highest = NOWHERE;
        for (int i = 0; i <= top(); i++) {
            if (reached(i, customer)) {
                highest = i;
            } else if (!stage(i).optional()) {
                return highest;
            }
        }
        return highest;
    }

    private int highestStratum(Customer customer) {
        int dominating = dominating(customer);
        if (dominating != NOWHERE) {
            return dominating;
        }
        for (int i = top(); i >= 0; i--) {
            if (reached(i, customer)) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The dominating stage that is reached, or {@link #NOWHERE}. */
    int dominating(Customer customer) {
        for (int i = 0; i <= top(); i++) {
            if (stage(i).dominates() && reached(i, customer)) {
                return i;
            }
        }
        return NOWHERE;
    }

    boolean reached(int stage, Customer customer) {
        for (StageRule rule : byStage.get(stage)) {
            if (rule.holds(customer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Place of the customer's stage in the order, the lowest being 1; 0 where too little is known.
     */
    public int rankOf(Customer customer) {
        return place(customer) + 1;
    }

    /** Whether other models read what this one concludes. */
    public boolean concludesForOthers() {
        return concludes != null;
    }

    /** Code of the stage at which the customer stands; null where too little is known. */
    public String stageOf(Customer customer) {
        int stage = place(customer);
        return stage == NOWHERE ? null : stage(stage).code();
    }

    /** The customer with the fact that this model concludes, if it concludes one. */
    Customer conclude(Customer customer) {
        if (concludes == null) {
            return customer;
        }
        int stage = place(customer);
        return stage == NOWHERE
                ? customer
                : Facts.with(customer, Map.of(concludes, conclusions[stage]));
    }

    /**
     * What to do next for a customer so placed, in the order of the rules.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    public List<Advice> advise(Customer customer, Placement placement, int limit) {
        AdviceOutcome outcome = new AdviceOutcome(model.id());
        advice.fire(new GivenFacts(customer, List.of(placement), List.of()), outcome, limit);
        return outcome.advice();
    }

    /** The rules for stages as they were written, in the order of their files. */
    public List<Rule> stageRuleSources() {
        return stages.sources();
    }

    /** The rules for advice as they were written, in the order of their files. */
    public List<Rule> adviceRules() {
        return advice.sources();
    }

    RuleSet stages() {
        return stages;
    }

    RuleSet advice() {
        return advice;
    }
}
