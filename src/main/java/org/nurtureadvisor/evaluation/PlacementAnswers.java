package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.evaluation.EvaluationResponse.CriterionResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.NextResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.RuleVerdictResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.ScoreResponse;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Explainer;
import org.nurtureadvisor.rules.engine.Explanation;
import org.nurtureadvisor.rules.engine.Next;
import org.nurtureadvisor.rules.engine.TypeScore;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.engine.Warning;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says where a customer stands in each model, how it came there and, if asked, why. */
final class PlacementAnswers {

    private final EvaluationRequest request;
    private final Manner manner;
    private final Explain explain;
    private final CompiledRelease release;
    private final Case facts;
    private final Customer customer;
    private final Voice voice;
    private final Explainer explainer;

    /**
     * @param customer the facts, with all that the models conclude for each other
     */
    PlacementAnswers(
            EvaluationRequest request,
            Manner manner,
            CompiledRelease release,
            Case facts,
            Customer customer,
            Voice voice) {
        this.request = request;
        this.manner = manner;
        this.explain = manner.explain();
        this.release = release;
        this.facts = facts;
        this.customer = customer;
        this.voice = voice;
        this.explainer =
                new Explainer(release, facts, customer, request.previous(), facts.asOf(), voice);
    }

    List<PlacementResponse> of(List<CompiledModel> models, Assessment assessment) {
        Map<String, Slip> slips =
                isForecast()
                        ? SlipForecast.find(
                                release, facts, customer, models, assessment.placements())
                        : null;
        List<PlacementResponse> answers = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            CompiledModel model = models.get(i);
            Placement placement = assessment.placements().get(i);
            answers.add(answer(model, placement, slips, warnings(model, placement, assessment)));
        }
        return answers;
    }

    private List<Finding> warnings(
            CompiledModel compiled, Placement placement, Assessment assessment) {
        Model model = voice.model(compiled.model());
        List<Finding> warnings = new ArrayList<>();
        refusal(model, placement).ifPresent(warnings::add);
        tie(model, compiled.scores(customer)).ifPresent(warnings::add);
        for (Warning warning : assessment.warningsOf(placement.model())) {
            warnings.add(Finding.ofRule(warning.rule(), warning.code(), voice.because(warning)));
        }
        return warnings;
    }

    private boolean isForecast() {
        return facts.timeline() != null && (explain != Explain.NONE || manner.remembered());
    }

    private Optional<Finding> refusal(Model model, Placement placement) {
        if (placement.refused() == null) {
            return Optional.empty();
        }
        String reached = model.stage(placement.refused()).orElseThrow().title();
        boolean down = model.rank(placement.refused()) < model.rank(placement.stage());
        String detail =
                down ? voice.say(Saying.NO_STAGE_IS_LOST, reached) : staysFor(model, reached);
        return Optional.of(Finding.ofRule(null, "MOVE_REFUSED", detail));
    }

    private String staysFor(Model model, String reached) {
        Policy policy = model.policy();
        return voice.say(
                Saying.STAYS_FOR,
                reached,
                String.valueOf(policy.dwellDays()),
                policy.movesOnFrom(request.previous().get(model.id()).since()).toString());
    }

    /** Of equally strong types one is named all the same. */
    private Optional<Finding> tie(Model model, List<TypeScore> scores) {
        if (scores.size() < 2 || scores.get(0).share() != scores.get(1).share()) {
            return Optional.empty();
        }
        String strongest =
                scores.stream()
                        .filter(score -> score.share() == scores.get(0).share())
                        .map(score -> model.stage(score.stage()).orElseThrow().title())
                        .collect(Collectors.joining(", "));
        return Optional.of(
                Finding.ofRule(null, "TIED_TYPES", voice.say(Saying.ARE_TIED, strongest)));
    }

    private PlacementResponse answer(
            CompiledModel model,
            Placement placement,
            Map<String, Slip> slips,
            List<Finding> warnings) {
        PlacementResponseBuilder answer =
                PlacementResponseBuilder.builder()
                        .model(placement.model())
                        .of(model.model().stages().size())
                        .previous(placement.previous())
                        .warnings(warnings);
        if (placement.stage() != null) {
            addStage(answer, voice.model(model.model()), placement);
        }
        if (model.model().kind().isOrdered()) {
            answer.highest(highest(model.model(), placement));
        } else {
            List<ScoreResponse> scores = scores(model);
            answer.scores(scores).runnerUp(scores.size() < 2 ? null : scores.get(1));
        }
        if (isExplained(placement)) {
            addWhy(answer, explainer.explain(model, placement));
        }
        if (slips != null) {
            Optional<Slip> slip = Optional.ofNullable(slips.get(placement.model()));
            answer.slipsOn(slip.map(Slip::on)).slipsTo(slip.map(Slip::stage));
        }
        if (explain == Explain.FULL) {
            answer.stages(
                    explainer.verdicts(model).stream().map(RuleVerdictResponse::from).toList());
        }
        return answer.build();
    }

    private void addStage(PlacementResponseBuilder answer, Model model, Placement placement) {
        Stage stage = model.stage(placement.stage()).orElseThrow();
        PreviousPlacement previous = request.previous().get(placement.model());
        answer.stage(stage.code())
                .title(stage.title())
                .rank(model.kind().isOrdered() ? model.rank(stage.code()) : null)
                .movement(placement.movement())
                .levels(placement.levels())
                .since(placement.movement().since(previous, facts.asOf()));
    }

    private static void addWhy(PlacementResponseBuilder answer, Explanation why) {
        answer.rules(why.rules())
                .criteria(CriterionResponse.from(why.criteria()))
                .next(why.next() == null ? null : next(why.next()));
    }

    /** Of what is remembered, each move has its reason, however little is explained. */
    private boolean isExplained(Placement placement) {
        return explain != Explain.NONE
                || manner.remembered()
                        && placement.movement() != null
                        && placement.movement() != Movement.HELD;
    }

    private List<ScoreResponse> scores(CompiledModel model) {
        return model.scores(customer).stream()
                .map(score -> ScoreResponse.from(score, voice.model(model.model())))
                .toList();
    }

    /** To be sent back as part of what was before, so that a recovery is known as one. */
    private String highest(Model model, Placement placement) {
        PreviousPlacement previous = request.previous().get(model.id());
        String highest = higher(model, placement.stage(), placement.previous());
        return previous == null ? highest : higher(model, highest, previous.highest());
    }

    private static String higher(Model model, String one, String other) {
        return model.rank(other) > model.rank(one) ? other : one;
    }

    private static NextResponse next(Next next) {
        Map<String, Object> change = null;
        if (next.smallestChange() != null) {
            Map<String, Object> byName = new LinkedHashMap<>();
            next.smallestChange().forEach((fact, value) -> byName.put(fact.name(), value));
            change = byName;
        }
        return new NextResponse(
                next.stage().code(),
                next.stage().title(),
                CriterionResponse.from(next.criteria()),
                change,
                change == null ? false : null,
                next.possibleFrom());
    }
}
