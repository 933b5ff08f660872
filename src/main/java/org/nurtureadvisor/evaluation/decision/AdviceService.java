package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.record.KnownCustomers;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.decision.OpenAdviceResponse.OpenResponse;
import org.nurtureadvisor.problem.ProblemException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is still to be done for single customers. */
@ApplicationScoped
class AdviceService {

    private static final Comparator<OpenResponse> BEST_FIRST =
            Comparator.comparingDouble((OpenResponse open) -> open.advice().score())
                    .reversed()
                    .thenComparing(open -> open.advice().rule());

    private final KnownCustomers customers;
    private final PlacementRepository placements;
    private final DecisionRepository decisions;
    private final OutcomeRepository outcomes;
    private final RecordedAnswers answers;

    AdviceService(
            KnownCustomers customers,
            PlacementRepository placements,
            DecisionRepository decisions,
            OutcomeRepository outcomes,
            RecordedAnswers answers) {
        this.customers = customers;
        this.placements = placements;
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    /**
     * @param now advice that was due before this day is past
     * @param limit most pieces, the best ones
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    @Transactional
    OpenAdviceResponse open(String customer, Instant now, int limit) {
        customers.refuseUnknown(customer);
        Map<String, UUID> latest =
                placements.of(customer).stream()
                        .collect(
                                Collectors.toMap(
                                        placement -> placement.id.model(),
                                        placement -> placement.decision));
        List<OutcomeEntity> actedOn = outcomes.actedOn(customer);
        LocalDate today = Days.of(now);
        Map<String, OpenResponse> byTopic = new LinkedHashMap<>();
        decisions.kept(latest.values()).stream()
                .flatMap(this::advised)
                .filter(open -> open.decision().equals(latest.get(open.advice().model())))
                .filter(open -> !open.advice().dueBy().isBefore(today))
                .filter(open -> actedOn.stream().noneMatch(outcome -> settles(outcome, open)))
                .sorted(BEST_FIRST)
                .forEach(open -> byTopic.putIfAbsent(open.advice().topic(), open));
        return new OpenAdviceResponse(customer, byTopic.values().stream().limit(limit).toList());
    }

    private Stream<OpenResponse> advised(DecisionEntity decision) {
        return answers.read(decision).advice().stream()
                .map(advice -> new OpenResponse(decision.id, decision.asOf, advice));
    }

    /**
     * In this decision, in one that gave the same for the same facts, or in one that gave something
     * else on the topic before it was acted on: whoever decides later knows of it.
     */
    private static boolean settles(OutcomeEntity outcome, OpenResponse open) {
        AdviceResponse advice = open.advice();
        boolean here = outcome.id.decision().equals(open.decision());
        boolean stillCounts = Days.of(open.asOf()).isBefore(outcome.until);
        boolean nothingNew =
                outcome.rule.equals(advice.rule())
                        ? outcome.facts.equals(advice.facts())
                        : open.asOf().isBefore(outcome.at);
        return outcome.topic.equals(advice.topic()) && (here || stillCounts && nothingNew);
    }
}
