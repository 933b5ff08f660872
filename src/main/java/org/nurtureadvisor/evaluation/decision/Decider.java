package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.evaluation.EvaluationRequest;
import org.nurtureadvisor.evaluation.EvaluationResponse;
import org.nurtureadvisor.evaluation.EvaluationService;
import org.nurtureadvisor.evaluation.EvaluationService.Evaluated;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.Manner;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.util.UUID;

/** Evaluates what the store knows of a customer, and what was given before. */
@ApplicationScoped
class Decider {

    private final GivenWriter givens;
    private final EvaluationService service;
    private final ObjectMapper mapper;

    Decider(GivenWriter givens, EvaluationService service, ObjectMapper mapper) {
        this.givens = givens;
        this.service = service;
        this.mapper = mapper;
    }

    /**
     * Decides what is to be recorded.
     *
     * @throws ProblemException if the facts are no facts, the events too many, or the rules say
     *     more than they may
     */
    Decided decide(StoredCustomer customer, Asked asked, Acceptances acceptances) {
        Round round = asked.round();
        byte[] given = givens.write(customer, asked.extra(), round);
        EvaluationRequest request =
                EvaluationRequest.read(given, round.release()).with(acceptances);
        Manner manner = Manner.remembered(round.explain());
        Evaluated evaluated = service.evaluated(request, manner, round.release());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        EvaluationResponse answer = evaluated.answer().recordedAs(id);
        return new Decided(
                round,
                id,
                customer,
                givens.with(acceptances.behind(answer.placements()), given),
                answer,
                json(answer),
                Worth.of(evaluated.customer().purchases()));
    }

    /** What is answered to the same again. */
    byte[] again(UUID id, byte[] given, Explain explain, CompiledRelease release) {
        EvaluationRequest request = EvaluationRequest.read(given, release);
        Manner manner = Manner.remembered(explain);
        return json(service.evaluate(request, manner, release).recordedAs(id));
    }

    private byte[] json(EvaluationResponse answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }
}
