package org.nurtureadvisor.rules;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.page.StagesAskedFor;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Moment;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;

/**
 * One model as the rule book shows it.
 *
 * @param policy which moves between its stages it allows
 * @param stages lowest first
 */
public record ModelResponse(
        String id,
        String title,
        ModelKind kind,
        String source,
        Policy policy,
        List<StageResponse> stages,
        List<AdviceRuleResponse> advice,
        List<WarningRuleResponse> warnings) {

    /**
     * A stage and the ways to it.
     *
     * @param business what the stage means for the business
     * @param client what it means for the client
     * @param rules ways to reach the stage, each enough by itself
     * @param advice ids of the rules that advise on clients in this stage, and not on those in
     *     every stage
     */
    public record StageResponse(
            String code,
            String title,
            String business,
            String client,
            boolean optional,
            boolean dominates,
            List<StageRuleResponse> rules,
            List<String> advice) {}

    /**
     * One way to reach a stage.
     *
     * @param why what the analyst wrote above the rule
     * @param criteria in words, all of which must hold; none where the rule always holds
     * @param points how much it speaks for its stage; absent where stages have an order
     */
    public record StageRuleResponse(
            String rule,
            String title,
            String why,
            List<String> criteria,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer points) {}

    /**
     * When which advice is given.
     *
     * @param when in words, all of which must hold
     * @param code of the advice
     * @param topic what it is about; of several pieces of advice about the same, one is given
     * @param moment the critical moment of the relationship it is about; absent elsewhere
     * @param ladderStep the step of the trust ladder it belongs to
     * @param because the reason; "…" for what is known only of a customer
     * @param owner who is to do it
     * @param withinDays days in which to do it
     * @param priority 0 to 100, higher is more pressing
     * @param contact how it touches the client
     * @param asks what it asks of the client
     * @param channel the channel it insists on; null where any will do
     */
    public record AdviceRuleResponse(
            String rule,
            String title,
            String why,
            List<String> when,
            String code,
            String topic,
            @JsonInclude(JsonInclude.Include.NON_NULL) Moment moment,
            LadderStep ladderStep,
            String action,
            String because,
            String owner,
            int withinDays,
            int priority,
            Contact contact,
            Ask asks,
            @Schema(nullable = true) Channel channel) {}

    /**
     * What deserves a second look.
     *
     * @param when in words, all of which must hold
     * @param code of the warning
     * @param because what it is; "…" for what is known only of a customer
     */
    public record WarningRuleResponse(
            String rule,
            String title,
            String why,
            List<String> when,
            String code,
            String because) {}

    static ModelResponse from(CompiledModel compiled, Voice voice) {
        Model model = voice.model(compiled.model());
        return new ModelResponse(
                model.id(),
                model.title(),
                model.kind(),
                model.source(),
                model.policy(),
                model.stages().stream().map(stage -> stage(stage, compiled, voice)).toList(),
                compiled.adviceRules().stream().map(rule -> advice(rule, voice)).toList(),
                compiled.warningRules().stream().map(rule -> warning(rule, voice)).toList());
    }

    private static StageResponse stage(Stage stage, CompiledModel compiled, Voice voice) {
        List<StageRuleResponse> rules =
                compiled.stageRuleSources().stream()
                        .filter(rule -> rule.places().stage().equals(stage.code()))
                        .map(
                                rule ->
                                        new StageRuleResponse(
                                                rule.id(),
                                                voice.title(rule),
                                                rule.comment(),
                                                voice.conditions(rule),
                                                compiled.model().kind().isOrdered()
                                                        ? null
                                                        : rule.places().points()))
                        .toList();
        return new StageResponse(
                stage.code(),
                stage.title(),
                stage.business(),
                stage.client(),
                stage.optional(),
                stage.dominates(),
                rules,
                compiled.adviceRules().stream()
                        .filter(rule -> singlesOut(rule, stage, compiled.model()))
                        .map(Rule::id)
                        .toList());
    }

    private static boolean singlesOut(Rule rule, Stage stage, Model model) {
        return new StagesAskedFor(rule, model).singlesOut(stage.code());
    }

    private static AdviceRuleResponse advice(Rule rule, Voice voice) {
        Advises said = rule.advises();
        return new AdviceRuleResponse(
                rule.id(),
                voice.title(rule),
                rule.comment(),
                voice.conditions(rule),
                said.code(),
                said.topic(),
                said.moment(),
                said.ladderStep(),
                voice.said(rule, Part.ACTION),
                voice.said(rule, Part.BECAUSE),
                voice.owner(said.owner()),
                said.withinDays(),
                said.priority(),
                said.contact(),
                said.asks(),
                said.channel());
    }

    private static WarningRuleResponse warning(Rule rule, Voice voice) {
        return new WarningRuleResponse(
                rule.id(),
                voice.title(rule),
                rule.comment(),
                voice.conditions(rule),
                rule.warns().code(),
                voice.said(rule, Part.BECAUSE));
    }
}
