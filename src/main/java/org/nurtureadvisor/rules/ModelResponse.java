package org.nurtureadvisor.rules;

import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.language.Consequence.Call;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.Locale;

/** One model as the rule book shows it. */
public record ModelResponse(
        String id,
        String title,
        ModelKind kind,
        String source,
        List<StageResponse> stages,
        List<AdviceRuleResponse> advice) {

    /**
     * A stage and the ways to it.
     *
     * @param business what the stage means for the business
     * @param client what it means for the client
     * @param rules ways to reach the stage, each enough by itself
     */
    public record StageResponse(
            String code,
            String title,
            String business,
            String client,
            boolean optional,
            boolean dominates,
            List<StageRuleResponse> rules) {}

    /**
     * One way to reach a stage.
     *
     * @param why what the analyst wrote above the rule
     * @param criteria in words, all of which must hold; none where the rule always holds
     */
    public record StageRuleResponse(String rule, String title, String why, List<String> criteria) {}

    /**
     * When which advice is given.
     *
     * @param when in words, all of which must hold
     * @param code of the advice
     * @param ladderStep the step of the trust ladder it belongs to
     */
    public record AdviceRuleResponse(
            String rule,
            String title,
            String why,
            List<String> when,
            String code,
            String ladderStep,
            String action) {}

    static ModelResponse from(CompiledModel compiled, Wording wording) {
        Model model = compiled.model();
        return new ModelResponse(
                model.id(),
                model.title(),
                model.kind(),
                model.source(),
                model.stages().stream().map(stage -> stage(stage, compiled, wording)).toList(),
                compiled.adviceRules().stream().map(rule -> advice(rule, wording)).toList());
    }

    private static StageResponse stage(Stage stage, CompiledModel compiled, Wording wording) {
        List<StageRuleResponse> rules =
                compiled.stageRuleSources().stream()
                        .filter(rule -> rule.stage().equals(stage.code()))
                        .map(
                                rule ->
                                        new StageRuleResponse(
                                                rule.id(),
                                                rule.title(),
                                                rule.comment(),
                                                criteria(rule, wording)))
                        .toList();
        return new StageResponse(
                stage.code(),
                stage.title(),
                stage.business(),
                stage.client(),
                stage.optional(),
                stage.dominates(),
                rules);
    }

    private static AdviceRuleResponse advice(Rule rule, Wording wording) {
        Call opening = rule.consequence().calls().get(0);
        return new AdviceRuleResponse(
                rule.id(),
                rule.title(),
                rule.comment(),
                criteria(rule, wording),
                rule.advice(),
                opening.method().toUpperCase(Locale.ROOT),
                text(opening.arguments().get(1)));
    }

    private static List<String> criteria(Rule rule, Wording wording) {
        return rule.conditions().stream()
                .flatMap(condition -> wording.say(condition).stream())
                .toList();
    }

    /** A text as written; what a variable stands for is known only for a customer. */
    private static String text(List<Term> parts) {
        StringBuilder text = new StringBuilder();
        for (Term part : parts) {
            text.append(part instanceof Term.Literal literal ? literal.value() : "…");
        }
        return text.toString();
    }
}
