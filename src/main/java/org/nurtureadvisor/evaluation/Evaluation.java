package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.ActionCheckResponse.ObjectionResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.CriterionResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.HeldBackResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.NextResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.Receipt;
import org.nurtureadvisor.evaluation.EvaluationResponse.RuleVerdictResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.ScorePartsResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.ScoreResponse;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Explainer;
import org.nurtureadvisor.rules.engine.Explanation;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Next;
import org.nurtureadvisor.rules.engine.Objection;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.engine.Warning;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One evaluation, step by step. Nothing in it looks at a clock, a random number or a database. */
final class Evaluation {

    private final EvaluationRequest request;
    private final Instant asOf;
    private final LocalDate today;
    private final Explain explain;
    private final Voice voice;
    private final CompiledRelease release;
    private final int maxFirings;
    private final String version;
    private final List<Finding> warnings;
    private final Case facts;
    private final Customer customer;
    private final Explainer explainer;
    private final Settlements settlements;
    private final boolean remembered;

    Evaluation(
            EvaluationRequest request,
            Manner manner,
            CompiledRelease release,
            Norms norms,
            int maxFirings,
            String version) {
        this.request = request;
        this.asOf = request.asOf() == null ? manner.now() : request.asOf();
        this.today = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        this.explain = manner.explain();
        this.remembered = manner.remembered();
        this.voice = release.voice(manner.languages());
        this.release = release;
        this.maxFirings = maxFirings;
        this.version = version;
        this.warnings = new ArrayList<>(request.warnings());
        warnings.addAll(norms.warnings(request));
        Timeline timeline =
                request.events().isEmpty() && request.recorded().isEmpty()
                        ? null
                        : new Timeline(request.events(), request.recorded());
        this.facts = new Case(asOf, timeline, norms.complete(request.stated()));
        this.customer = release.conclude(facts.facts());
        this.explainer = new Explainer(release, facts, customer, voice);
        this.settlements = new Settlements(request.settled(), release, customer, today);
    }

    /** The facts, with all that the models conclude for each other. */
    Customer customer() {
        return customer;
    }

    EvaluationResponse run() {
        List<CompiledModel> models = models();
        Assessment assessment = assess(models);
        List<Advice> letThrough = assessment.letThrough();
        return new EvaluationResponse(
                asOf,
                request.customer(),
                explained(models, assessment),
                advice(letThrough, assessment.placements()),
                heldBack(assessment.held(), letThrough),
                warnings(assessment),
                receipt());
    }

    /** Whether an action would be premature, and what else to do. */
    ActionCheckResponse check(Action action) {
        Assessment assessment = assess(models());
        List<Objection> objections =
                release.guardrails().check(customer, assessment.placements(), action, maxFirings);
        return ActionCheckResponse.of(
                asOf,
                request.customer(),
                action,
                objections.stream().map(this::objection).toList(),
                CheckVerdict.of(objections),
                advice(assessment.letThrough(), assessment.placements()),
                warnings(assessment),
                receipt());
    }

    private Assessment assess(List<CompiledModel> models) {
        return Assessment.of(release, models, customer, request.previous(), asOf, maxFirings);
    }

    private List<AdviceResponse> advice(List<Advice> letThrough, List<Placement> placements) {
        Ranking ranking = new Ranking(customer.ladder().step(), request.acceptances(), placements);
        List<AdviceResponse> advice = new ArrayList<>();
        for (Ranked ranked : ranking.rank(settlements.unsettled(letThrough))) {
            advice.add(advice(ranked));
        }
        return advice;
    }

    /** By guardrails first, then what was settled lately. */
    private List<HeldBackResponse> heldBack(List<Held> held, List<Advice> letThrough) {
        List<HeldBackResponse> heldBack = new ArrayList<>();
        held.forEach(hold -> heldBack.add(heldBack(hold)));
        for (Advice advice : letThrough) {
            settlements
                    .of(advice)
                    .map(settled -> HeldBackResponse.of(advice, settled, voice))
                    .ifPresent(heldBack::add);
        }
        return heldBack;
    }

    private List<Finding> warnings(Assessment assessment) {
        List<Finding> all = new ArrayList<>(warnings);
        assessment.contradictions().forEach(warning -> all.add(finding(warning)));
        return all;
    }

    private Finding finding(Warning warning) {
        String because = voice.say(warning.rule(), Part.BECAUSE, warning.because());
        return Finding.ofRule(warning.rule(), warning.code(), because);
    }

    private ObjectionResponse objection(Objection objection) {
        return new ObjectionResponse(
                objection.verdict(),
                objection.rule(),
                voice.say(objection.rule(), Part.BECAUSE, objection.because()),
                voice.say(objection.rule(), Part.INSTEAD, objection.instead()));
    }

    private Receipt receipt() {
        return new Receipt(null, release.digest(), FactsDigest.of(customer, asOf), version);
    }

    /** The trust ladder is always placed, and first. */
    private List<CompiledModel> models() {
        return release.relationshipModels().stream()
                .filter(
                        model ->
                                request.models().isEmpty()
                                        || request.models().contains(model.model().id())
                                        || model.concludesForOthers())
                .toList();
    }

    private List<PlacementResponse> explained(List<CompiledModel> models, Assessment assessment) {
        boolean forecast = (explain != Explain.NONE || remembered) && facts.timeline() != null;
        Map<String, Slip> slips =
                forecast
                        ? SlipForecast.find(release, facts, models, assessment.placements())
                        : null;
        List<PlacementResponse> explained = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            CompiledModel model = models.get(i);
            Placement placement = assessment.placements().get(i);
            List<Finding> warnings = new ArrayList<>();
            refusal(voice.model(model.model()), placement).ifPresent(warnings::add);
            assessment.warningsOf(placement.model()).forEach(each -> warnings.add(finding(each)));
            explained.add(explained(model, placement, slips, warnings));
        }
        return explained;
    }

    private Optional<Finding> refusal(Model model, Placement placement) {
        if (placement.refused() == null) {
            return Optional.empty();
        }
        boolean down = model.rank(placement.refused()) < model.rank(placement.stage());
        String detail =
                voice.say(
                        down ? Saying.NO_STAGE_IS_LOST : Saying.STAYS_FOR,
                        model.stage(placement.refused()).orElseThrow().title());
        return Optional.of(Finding.ofRule(null, "MOVE_REFUSED", detail));
    }

    private PlacementResponse explained(
            CompiledModel model,
            Placement placement,
            Map<String, Slip> slips,
            List<Finding> warnings) {
        Optional<Stage> stage =
                Optional.ofNullable(placement.stage()).flatMap(voice.model(model.model())::stage);
        Explanation why = isExplained(placement) ? explainer.explain(model, placement) : null;
        Optional<Slip> slip =
                slips == null ? null : Optional.ofNullable(slips.get(placement.model()));
        return new PlacementResponse(
                placement.model(),
                placement.stage(),
                stage.map(Stage::title).orElse(null),
                stage.filter(any -> model.model().kind().isOrdered())
                        .map(Stage::code)
                        .map(model.model()::rank)
                        .orElse(null),
                model.model().stages().size(),
                placement.movement(),
                placement.previous(),
                placement.movement() == null
                        ? null
                        : placement
                                .movement()
                                .since(request.previous().get(placement.model()), asOf),
                why == null ? null : why.rules(),
                why == null ? null : CriterionResponse.from(why.criteria()),
                why == null || why.next() == null ? null : next(why.next()),
                slip == null ? null : slip.map(Slip::on),
                slip == null ? null : slip.map(Slip::stage),
                explain == Explain.FULL
                        ? explainer.verdicts(model).stream().map(RuleVerdictResponse::from).toList()
                        : null,
                model.model().kind().isOrdered() ? null : scores(model),
                highest(model.model(), placement),
                warnings);
    }

    /** Of what is remembered, each move has its reason. */
    private boolean isExplained(Placement placement) {
        return explain != Explain.NONE
                || remembered
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
        if (!model.kind().isOrdered()) {
            return null;
        }
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
                change == null ? false : null);
    }

    private AdviceResponse advice(Ranked ranked) {
        Advice advice = ranked.advice();
        return new AdviceResponse(
                advice.code(),
                advice.topic(),
                advice.ladderStep(),
                voice.say(advice.rule(), Part.ACTION, advice.action()),
                voice.say(advice.rule(), Part.BECAUSE, advice.because()),
                voice.owner(advice.owner()),
                advice.channel() == null && advice.contact() != Contact.NONE
                        ? customer.consent().preferredChannel()
                        : advice.channel(),
                today.plusDays(advice.within()),
                ranked.score().total(),
                explain == Explain.NONE ? null : ScorePartsResponse.from(ranked.score()),
                advice.moment(),
                advice.model(),
                advice.rule(),
                ranked.others().stream().map(Advice::rule).toList(),
                explain == Explain.NONE && !remembered ? null : factsBehind(advice));
    }

    private String factsBehind(Advice advice) {
        return FactsDigest.fingerprint(release.adviceRule(advice.rule()).orElseThrow(), customer);
    }

    private HeldBackResponse heldBack(Held held) {
        return new HeldBackResponse(
                held.advice().code(),
                held.guardrail(),
                voice.say(held.guardrail(), Part.BECAUSE, held.because()),
                held.advice().rule());
    }
}
