package org.nurtureadvisor.rules.page;

import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What a page says of one model, in the order in which it says it.
 *
 * @param release digest of the rules it was read from
 * @param sections one for each stage, lowest first, then those of advice that no stage has
 */
public record ModelPage(
        Model model, String release, List<Section> sections, List<WarningRule> warnings) {

    /**
     * What stands under one heading.
     *
     * @param place of the stage in the order, the lowest being 1; 0 where there is no stage
     * @param stage null where the heading is not that of a stage
     * @param ways to the stage, each enough by itself
     */
    public record Section(
            Heading heading,
            int place,
            Stage stage,
            List<StageRule> ways,
            List<AdviceRule> advice) {}

    /**
     * One way to a stage.
     *
     * @param points how much it speaks for its stage, where stages have no order
     */
    public record StageRule(
            String id, String title, String why, List<String> criteria, int points) {}

    /**
     * One piece of advice.
     *
     * @param criteria besides the stage, where it stands under one
     * @param terms what the rule says that is no text
     */
    public record AdviceRule(
            String id,
            String title,
            String why,
            List<String> criteria,
            String action,
            String because,
            String owner,
            Advises terms) {}

    /** One warning. */
    public record WarningRule(
            String id,
            String title,
            String why,
            List<String> criteria,
            String code,
            String because) {}

    static ModelPage of(CompiledModel compiled, CompiledRelease release, Voice voice) {
        return new Reader(compiled, release, voice).page();
    }

    private record Reader(CompiledModel compiled, CompiledRelease release, Voice voice) {

        ModelPage page() {
            List<Section> sections = new ArrayList<>();
            for (Stage stage : model().stages()) {
                sections.add(section(stage));
            }
            EnumSet.complementOf(EnumSet.of(Heading.STAGE)).stream()
                    .map(this::section)
                    .filter(section -> !section.advice().isEmpty())
                    .forEach(sections::add);
            return new ModelPage(
                    model(),
                    release.digest(),
                    sections,
                    compiled.warningRules().stream().map(this::warning).toList());
        }

        private Model model() {
            return voice.model(compiled.model());
        }

        private Section section(Stage stage) {
            return new Section(
                    Heading.STAGE,
                    model().rank(stage.code()),
                    stage,
                    compiled.stageRuleSources().stream()
                            .filter(rule -> rule.places().stage().equals(stage.code()))
                            .map(this::way)
                            .toList(),
                    advice(Heading.STAGE, stage.code()));
        }

        private Section section(Heading heading) {
            return new Section(heading, 0, null, List.of(), advice(heading, null));
        }

        private List<AdviceRule> advice(Heading heading, String stage) {
            return compiled.adviceRules().stream()
                    .filter(rule -> belongs(rule, heading, stage))
                    .map(this::advice)
                    .toList();
        }

        private boolean belongs(Rule rule, Heading heading, String stage) {
            StagesAskedFor stages = new StagesAskedFor(rule, model());
            return switch (heading) {
                case STAGE, NO_STAGE -> stages.singlesOut(stage);
                case ANY_STAGE, SKIPPED, MOVE -> stages.isAny() && stages.heading() == heading;
            };
        }

        private StageRule way(Rule rule) {
            return new StageRule(
                    rule.id(),
                    voice.title(rule),
                    rule.comment(),
                    voice.conditions(rule),
                    rule.places().points());
        }

        private AdviceRule advice(Rule rule) {
            return new AdviceRule(
                    rule.id(),
                    voice.title(rule),
                    rule.comment(),
                    new StagesAskedFor(rule, model()).otherCriteria(voice.wording()),
                    voice.said(rule, Part.ACTION),
                    voice.said(rule, Part.BECAUSE),
                    voice.owner(rule.advises().owner()),
                    rule.advises());
        }

        private WarningRule warning(Rule rule) {
            return new WarningRule(
                    rule.id(),
                    voice.title(rule),
                    rule.comment(),
                    voice.conditions(rule),
                    rule.warns().code(),
                    voice.said(rule, Part.BECAUSE));
        }
    }
}
