package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.record.KnownCustomers;
import org.nurtureadvisor.evaluation.decision.PlacementsResponse.CurrentPlacementResponse;
import org.nurtureadvisor.evaluation.decision.PlacementsResponse.MoveResponse;
import org.nurtureadvisor.evaluation.decision.PlacementsResponse.ReasonResponse;
import org.nurtureadvisor.evaluation.decision.RecordedAnswers.RecordedAnswer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where single customers stand, and how they came there. */
@ApplicationScoped
class PlacementService {

    private final KnownCustomers customers;
    private final PlacementRepository placements;
    private final MoveRepository moves;
    private final DecisionRepository decisions;
    private final RecordedAnswers answers;

    PlacementService(
            KnownCustomers customers,
            PlacementRepository placements,
            MoveRepository moves,
            DecisionRepository decisions,
            RecordedAnswers answers) {
        this.customers = customers;
        this.placements = placements;
        this.moves = moves;
        this.decisions = decisions;
        this.answers = answers;
    }

    /**
     * @param page of the history
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    @Transactional
    PlacementsResponse read(String customer, PageRequest page) {
        List<PlacementEntity> standing = placements.of(customer);
        if (standing.isEmpty()) {
            customers.refuseUnknown(customer);
        }
        List<MoveEntity> history = moves.of(customer);
        TimeInStages time = new TimeInStages(standing, history);
        List<MoveEntity> found = behind(page.after(), history);
        return new PlacementsResponse(
                customer,
                standing.stream()
                        .map(
                                placement ->
                                        CurrentPlacementResponse.from(
                                                placement, time.daysIn(placement.id.model())))
                        .toList(),
                moves(page.page(found), time),
                page.next(found, PlacementService::place));
    }

    private static Cursor place(MoveEntity move) {
        return Cursor.of(move.id.decision().toString(), move.id.model());
    }

    /** All moves of a customer are few: who holds a stage does not move. */
    private static List<MoveEntity> behind(Cursor after, List<MoveEntity> history) {
        if (after == null) {
            return history;
        }
        for (int i = 0; i < history.size(); i++) {
            if (place(history.get(i)).equals(after)) {
                return history.subList(i + 1, history.size());
            }
        }
        throw Cursor.unknown();
    }

    private List<MoveResponse> moves(List<MoveEntity> page, TimeInStages time) {
        Map<UUID, RecordedAnswer> why =
                answers.read(
                        decisions.kept(page.stream().map(move -> move.id.decision()).toList()));
        List<MoveResponse> responses = new ArrayList<>();
        for (MoveEntity move : page) {
            responses.add(
                    new MoveResponse(
                            move.id.model(),
                            move.movement,
                            move.from,
                            move.to,
                            move.asOf,
                            time.daysAfter(move),
                            move.id.decision(),
                            reason(why.get(move.id.decision()), move.id.model())));
        }
        return responses;
    }

    private static ReasonResponse reason(RecordedAnswer answer, String model) {
        if (answer == null) {
            return null;
        }
        JsonNode placement = answer.placement(model);
        JsonNode lacking = placement.path("next").path("criteria");
        List<String> rules = new ArrayList<>();
        placement.path("rules").forEach(rule -> rules.add(rule.asText()));
        return new ReasonResponse(
                rules, placement.path("criteria"), lacking.isMissingNode() ? null : lacking);
    }
}
