package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.ActionCheckResponse.ObjectionResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.HeldBackResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.Receipt;
import org.nurtureadvisor.evaluation.EvaluationResponse.ScorePartsResponse;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Objection;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.engine.Warning;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One evaluation, step by step. Nothing in it looks at a clock, a random number or a database. */
final class Evaluation {

    private final EvaluationRequest request;
    private final Instant asOf;
    private final LocalDate today;
    private final Manner manner;
    private final Voice voice;
    private final CompiledRelease release;
    private final int maxFirings;
    private final String version;
    private final List<Finding> warnings;
    private final Case facts;
    private final Customer customer;
    private final Settlements settlements;

    Evaluation(
            EvaluationRequest request,
            Manner manner,
            CompiledRelease release,
            Norms norms,
            int maxFirings,
            String version) {
        this.request = request;
        this.asOf = request.asOf();
        this.today = Days.of(asOf);
        this.manner = manner;
        this.voice = release.voice(manner.languages());
        this.release = release;
        this.maxFirings = maxFirings;
        this.version = version;
        this.warnings = new ArrayList<>(request.warnings());
        warnings.addAll(norms.warnings(request, voice));
        Timeline timeline =
                request.events().isEmpty() && request.recorded().isEmpty()
                        ? null
                        : new Timeline(request.events(), request.recorded());
        this.facts = new Case(asOf, timeline, norms.complete(request.stated()));
        this.customer = release.conclude(facts.facts());
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
                new PlacementAnswers(request, manner, release, facts, customer, voice)
                        .of(models, assessment),
                advice(letThrough, assessment),
                heldBack(assessment.held(), letThrough),
                warnings(assessment),
                receipt());
    }

    /** Whether an action would be premature, and what else to do. */
    ActionCheckResponse check(Action action) {
        Assessment assessment = assess(models());
        List<Objection> objections =
                release.guardrails().check(customer, assessment.known(), action, maxFirings);
        return new ActionCheckResponse(
                asOf,
                request.customer(),
                action.kind(),
                CheckVerdict.of(objections),
                objections.stream().map(this::objection).toList(),
                advice(assessment.letThrough(), assessment),
                warnings(assessment),
                receipt());
    }

    private Assessment assess(List<CompiledModel> models) {
        return Assessment.of(release, models, customer, request.previous(), asOf, maxFirings);
    }

    private List<AdviceResponse> advice(List<Advice> letThrough, Assessment assessment) {
        Ranking ranking =
                new Ranking(
                        customer.ladder().step(), request.acceptances(), assessment.placements());
        Channels channels =
                Channels.of(release.guardrails(), customer, assessment, letThrough, maxFirings);
        return ranking.rank(settlements.unsettled(letThrough)).stream()
                .limit(manner.limit())
                .map(best -> advice(best, channels))
                .toList();
    }

    /** By guardrails first, then what was settled lately. */
    private List<HeldBackResponse> heldBack(List<Held> held, List<Advice> letThrough) {
        List<HeldBackResponse> heldBack = new ArrayList<>();
        held.forEach(hold -> heldBack.add(HeldBackResponse.of(hold, voice)));
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
        return Finding.ofRule(warning.rule(), warning.code(), voice.because(warning));
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

    private AdviceResponse advice(Ranked ranked, Channels channels) {
        Advice advice = ranked.advice();
        return new AdviceResponse(
                advice.code(),
                advice.topic(),
                advice.ladderStep(),
                voice.say(advice.rule(), Part.ACTION, advice.action()),
                voice.say(advice.rule(), Part.BECAUSE, advice.because()),
                voice.owner(advice.owner()),
                channels.of(advice),
                today.plusDays(advice.within()),
                ranked.score().total(),
                manner.explain() == Explain.NONE ? null : ScorePartsResponse.from(ranked.score()),
                advice.moment(),
                advice.model(),
                advice.rule(),
                ranked.others().stream().map(Advice::rule).toList(),
                manner.explain() == Explain.NONE && !manner.remembered()
                        ? null
                        : factsBehind(advice));
    }

    private String factsBehind(Advice advice) {
        return FactsDigest.fingerprint(release.behindAdvice(advice.rule()).orElseThrow(), customer);
    }
}
