package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what was answered. */
@ApplicationScoped
class RecordedAnswers {

    private final ObjectMapper mapper;

    RecordedAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** One answer. */
    final class RecordedAnswer {

        private final JsonNode json;

        private RecordedAnswer(JsonNode json) {
            this.json = json;
        }

        /** Best first. */
        List<AdviceResponse> advice() {
            List<AdviceResponse> advice = new ArrayList<>();
            for (JsonNode piece : json.path("advice")) {
                advice.add(mapper.convertValue(piece, AdviceResponse.class));
            }
            return advice;
        }

        /** Codes of the advice that was held back. */
        List<String> heldBack() {
            return json.path("heldBack").findValuesAsText("code");
        }

        /** Where the customer stood in a model, as it was answered; missing where not asked for. */
        JsonNode placement(String model) {
            for (JsonNode placement : json.path("placements")) {
                if (placement.path("model").asText().equals(model)) {
                    return placement;
                }
            }
            return MissingNode.getInstance();
        }
    }

    /** By id of the decision. */
    Map<UUID, RecordedAnswer> read(List<DecisionEntity> decisions) {
        Map<UUID, RecordedAnswer> all = new HashMap<>();
        decisions.forEach(decision -> all.put(decision.id, read(decision)));
        return all;
    }

    RecordedAnswer read(DecisionEntity decision) {
        try {
            return new RecordedAnswer(mapper.readTree(GzippedJson.unzip(decision.answer)));
        } catch (IOException e) {
            throw new UncheckedIOException("the answer of " + decision.id + " is no JSON", e);
        }
    }
}
