package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.CriterionResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.HeldBackResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.NextResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.Receipt;
import org.nurtureadvisor.evaluation.EvaluationResponse.RuleVerdictResponse;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Explainer;
import org.nurtureadvisor.rules.engine.Explanation;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Next;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One evaluation, step by step. Nothing in it looks at a clock, a random number or a database. */
final class Evaluation {

    private final EvaluationRequest request;
    private final Instant asOf;
    private final LocalDate today;
    private final Explain explain;
    private final CompiledRelease release;
    private final int maxFirings;
    private final String version;
    private final List<Finding> warnings;
    private final Case facts;
    private final Customer customer;
    private final Explainer explainer;

    Evaluation(
            EvaluationRequest request,
            Instant now,
            Explain explain,
            CompiledRelease release,
            Norms norms,
            int maxFirings,
            String version) {
        this.request = request;
        this.asOf = request.asOf() == null ? now : request.asOf();
        this.today = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        this.explain = explain;
        this.release = release;
        this.maxFirings = maxFirings;
        this.version = version;
        this.warnings =
                Stream.concat(
                                request.warnings().stream(),
                                norms.warnings(request.stated()).stream())
                        .toList();
        Timeline timeline =
                request.events().isEmpty() && request.recorded().isEmpty()
                        ? null
                        : new Timeline(request.events(), request.recorded());
        this.facts = new Case(asOf, timeline, norms.complete(request.stated()));
        this.customer = release.conclude(facts.facts());
        this.explainer = new Explainer(release, facts, customer);
    }

    EvaluationResponse run() {
        List<CompiledModel> models = models();
        List<Placement> placements = models.stream().map(this::place).toList();
        List<Advice> advice = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            advice.addAll(models.get(i).advise(customer, placements.get(i), maxFirings));
        }
        List<Held> held = release.guardrails().hold(customer, placements, advice, maxFirings);
        Set<Advice> heldBack = held.stream().map(Held::advice).collect(Collectors.toSet());
        List<Ranked> ranked =
                new Ranking(customer.ladder().step())
                        .rank(advice.stream().filter(piece -> !heldBack.contains(piece)).toList());
        return new EvaluationResponse(
                asOf,
                request.customer(),
                explained(models, placements),
                ranked.stream().map(this::advice).toList(),
                held.stream().map(Evaluation::heldBack).toList(),
                warnings,
                new Receipt(null, release.digest(), FactsDigest.of(customer, asOf), version));
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

    private Placement place(CompiledModel model) {
        return Placement.of(
                model.model(),
                model.stageOf(customer),
                request.previous().get(model.model().id()),
                asOf);
    }

    private List<PlacementResponse> explained(
            List<CompiledModel> models, List<Placement> placements) {
        boolean forecast = explain != Explain.NONE && facts.timeline() != null;
        Map<String, Slip> slips = forecast ? SlipForecast.find(release, facts, models) : null;
        List<PlacementResponse> explained = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            explained.add(explained(models.get(i), placements.get(i), slips));
        }
        return explained;
    }

    private PlacementResponse explained(
            CompiledModel model, Placement placement, Map<String, Slip> slips) {
        Optional<Stage> stage =
                Optional.ofNullable(placement.stage()).flatMap(model.model()::stage);
        Explanation why = explain == Explain.NONE ? null : explainer.explain(model);
        Optional<Slip> slip =
                slips == null ? null : Optional.ofNullable(slips.get(placement.model()));
        return new PlacementResponse(
                placement.model(),
                placement.stage(),
                stage.map(Stage::title).orElse(null),
                stage.map(Stage::code).map(model.model()::rank).orElse(null),
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
                List.of());
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
                advice.ladderStep(),
                advice.action(),
                advice.because(),
                advice.owner(),
                advice.channel() == null && advice.contact() != Contact.NONE
                        ? customer.consent().preferredChannel()
                        : advice.channel(),
                today.plusDays(advice.within()),
                ranked.score(),
                advice.model(),
                advice.rule());
    }

    private static HeldBackResponse heldBack(Held held) {
        return new HeldBackResponse(
                held.advice().code(), held.guardrail(), held.because(), held.advice().rule());
    }
}
