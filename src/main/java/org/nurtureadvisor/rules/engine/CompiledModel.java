package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private final RuleSet warnings;
    private final Map<String, RuleSet> adviceByStage;
    private final Map<String, RuleSet> warningsByStage;
    private final FactDefinition concludes;
    private final Object[] conclusions;

    CompiledModel(Model model, RuleSet stages, RuleSet advice, RuleSet warnings) {
        this.model = model;
        this.stages = stages;
        this.advice = advice;
        this.warnings = warnings;
        this.adviceByStage = atEachStage(model, advice);
        this.warningsByStage = atEachStage(model, warnings);
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

    /** The rules that may have something to say at each stage, and without one. */
    private static Map<String, RuleSet> atEachStage(Model model, RuleSet rules) {
        Map<String, RuleSet> byStage = new HashMap<>();
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

    /** Whether there is no next stage after the one with this index: of types there never is. */
    boolean isHighest(int stage) {
        return stage == top() || stage != NOWHERE && !model.kind().isOrdered();
    }

    /** Index of the stage at which the customer stands, or {@link #NOWHERE}. */
    int place(Customer customer) {
        return switch (model.kind()) {
            case LADDER -> highestRung(customer);
            case TYPES -> strongestType(customer);
            case STRATA, LEVEL -> highestStratum(customer);
        };
    }

    private int strongestType(Customer customer) {
        List<TypeScore> scores = scores(customer);
        return scores.isEmpty() ? NOWHERE : model.rank(scores.get(0).stage()) - 1;
    }

    /** What speaks for each type, strongest first; types for which nothing speaks are left out. */
    public List<TypeScore> scores(Customer customer) {
        List<TypeScore> scores = new ArrayList<>();
        for (int i = 0; i <= top(); i++) {
            int points = 0;
            int possible = 0;
            for (StageRule rule : byStage.get(i)) {
                possible += rule.points();
                points += rule.holds(customer) ? rule.points() : 0;
            }
            if (points > 0) {
                scores.add(new TypeScore(stage(i).code(), points, possible));
            }
        }
        // Sorting keeps the order of those that are equal.
        scores.sort(Comparator.comparingDouble(TypeScore::share).reversed());
        return scores;
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

    /**
     * Criteria on which the customer's place hangs: as long as none of them turns, it is not lower.
     *
     * @param exactly whether it is not to be higher either
     */
    List<CompiledConstraint> footing(Customer customer, boolean exactly) {
        int place = place(customer);
        List<CompiledConstraint> footing = new ArrayList<>();
        for (int i = 0; i <= top(); i++) {
            if (hangsOn(i, place, exactly)) {
                footing.addAll(footing(i, customer));
            }
        }
        return footing;
    }

    /** Whether who stands at a place might stand elsewhere if a stage were reached or lost. */
    private boolean hangsOn(int stage, int place, boolean exactly) {
        return switch (model.kind()) {
            case LADDER -> stage <= (exactly ? firstRequiredAbove(place) : place);
            case TYPES -> true;
            case STRATA, LEVEL ->
                    stage == place || stage(stage).dominates() || exactly && stage > place;
        };
    }

    /** One rule is enough to reach a stage, unless its rules are counted. */
    private List<CompiledConstraint> footing(int stage, Customer customer) {
        List<CompiledConstraint> footing = new ArrayList<>();
        for (StageRule rule : byStage.get(stage)) {
            if (model.kind().isOrdered() && rule.holds(customer)) {
                return rule.criteria();
            }
            footing.addAll(rule.footing(customer));
        }
        return footing;
    }

    private int firstRequiredAbove(int place) {
        int above = place + 1;
        while (above < top() && stage(above).optional()) {
            above++;
        }
        return above;
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
        return code(place(customer));
    }

    private String code(int stage) {
        return stage == NOWHERE ? null : stage(stage).code();
    }

    /** The customer with the fact that this model concludes. */
    Customer conclude(Customer customer) {
        int stage = place(customer);
        return stage == NOWHERE
                ? customer
                : Facts.with(customer, Map.of(concludes, conclusions[stage]));
    }

    /** Where the customer stands, seen from where it stood before. */
    public Placement placement(Customer customer, PreviousPlacement previous, Instant asOf) {
        int stage = place(customer);
        Placement placement = Placement.of(model, code(stage), previous, asOf);
        return switch (model.kind()) {
            case LADDER ->
                    PlacementBuilder.builder(placement).skipped(skipped(stage, customer)).build();
            case TYPES -> PlacementBuilder.builder(placement).runnerUp(runnerUp(customer)).build();
            case STRATA, LEVEL -> placement;
        };
    }

    /** What is unknown has not been skipped: it may well be there. */
    private String skipped(int stage, Customer customer) {
        for (int i = stage + 1; i < top(); i++) {
            if (!stage(i).optional() && !reached(i, customer)) {
                boolean unmet = byStage.get(i).stream().allMatch(rule -> rule.isUnmet(customer));
                return unmet && reachedAbove(i, customer) ? stage(i).code() : null;
            }
        }
        return null;
    }

    private boolean reachedAbove(int stage, Customer customer) {
        for (int i = stage + 1; i <= top(); i++) {
            if (reached(i, customer)) {
                return true;
            }
        }
        return false;
    }

    private String runnerUp(Customer customer) {
        List<TypeScore> scores = scores(customer);
        return scores.size() < 2 ? null : scores.get(1).stage();
    }

    /**
     * What deserves a second look about a customer so placed, in the order of the rules.
     *
     * @param placed the customer, and the placement in this model
     * @param stage of that placement; null where too little is known
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Warning> warn(GivenFacts placed, String stage, int limit) {
        CollectedWarnings collected = new CollectedWarnings(model.id());
        warningsByStage.get(stage).fire(placed, collected, limit);
        return collected.warnings();
    }

    /**
     * What to do next for a customer so placed, in the order of the rules.
     *
     * @param placed the customer, and the placement in this model
     * @param stage of that placement; null where too little is known
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Advice> advise(GivenFacts placed, String stage, int limit) {
        CollectedAdvice collected = new CollectedAdvice(model.id());
        adviceAt(stage).fire(placed, collected, limit);
        return collected.advice();
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

    RuleSet stages() {
        return stages;
    }

    RuleSet advice() {
        return advice;
    }

    /** The rules for advice without those that are about other stages. */
    RuleSet adviceAt(String stage) {
        return adviceByStage.get(stage);
    }
}
