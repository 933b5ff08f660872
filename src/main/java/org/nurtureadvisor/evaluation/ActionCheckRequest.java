package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;

/**
 * What somebody is about to do with a customer, read and checked.
 *
 * @param evaluation the customer
 */
public record ActionCheckRequest(EvaluationRequest evaluation, Action action) {

    /**
     * @param release whose models it may name
     * @param strict whether what there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static ActionCheckRequest read(JsonNode root, CompiledRelease release, boolean strict) {
        ActionCheckRequest request = RequestReader.readActionCheck(root, release);
        if (strict) {
            Preferences.refuseUnknown(request.evaluation().warnings());
        }
        return request;
    }
}
