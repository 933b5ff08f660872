package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be evaluated, read and checked.
 *
 * @param asOf the instant for which to evaluate
 * @param models ids of the relationship models asked for; empty for all
 * @param customer whom the answer is about; null where the request does not say
 * @param stated facts stated in the request, the norms of the business among them
 * @param events what happened, in any order; empty where only facts are stated
 * @param recorded types of events that the sender records, so that none means zero
 * @param previous where the customer stood before, by model
 * @param settled advice that is not to be given again for a while
 * @param acceptances how advice was taken so far
 * @param assumed the norms among {@code stated} that nobody stated
 * @param warnings what the request names that there is no word for
 */
public record EvaluationRequest(
        Instant asOf,
        List<String> models,
        CustomerReference customer,
        Map<FactDefinition, Object> stated,
        List<Event> events,
        Set<EventType> recorded,
        Map<String, PreviousPlacement> previous,
        List<Settled> settled,
        Acceptances acceptances,
        Set<FactDefinition> assumed,
        List<Finding> warnings) {

    /**
     * Reads one that says as of when.
     *
     * @param json in UTF-8
     * @param release whose models it may name
     * @throws ProblemException INVALID_REQUEST with every error, MALFORMED_JSON
     */
    public static EvaluationRequest read(byte[] json, CompiledRelease release) {
        return new RequestReader(release, null, false).read(RequestJson.read(json, 1));
    }

    /** The same, with what is known of how advice was taken. */
    public EvaluationRequest with(Acceptances known) {
        return new EvaluationRequest(
                asOf, models, customer, stated, events, recorded, previous, settled, known, assumed,
                warnings);
    }

    /** The same, with more that it names and there is no word for. */
    public EvaluationRequest with(List<Finding> unknown) {
        return new EvaluationRequest(
                asOf,
                models,
                customer,
                stated,
                events,
                recorded,
                previous,
                settled,
                acceptances,
                assumed,
                Stream.concat(unknown.stream(), warnings.stream()).toList());
    }

    /**
     * Whom an answer is about; not used in an evaluation, and given back as it came.
     *
     * @param id the sender's own, at most 200 characters; null where there is none
     * @param name null where there is none
     */
    public record CustomerReference(String id, String name) {}
}
