package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.customer.record.StoredEvent;
import org.nurtureadvisor.evaluation.Acceptance;
import org.nurtureadvisor.evaluation.Norms;
import org.nurtureadvisor.evaluation.Settled;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.StoredPlacement;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what is known of a customer into the words of a request. Whoever sends it to be evaluated by
 * the same rules has the same answer: nothing that counts is left to configuration or to the store.
 */
@ApplicationScoped
class GivenWriter {

    private static final int USUAL_SIZE = 8 * 1024;

    private final ObjectMapper mapper;
    private final Map<FactDefinition, Object> norms;
    private final List<FactDefinition> assumed;

    GivenWriter(ObjectMapper mapper, Norms norms) {
        this.mapper = mapper;
        this.norms = norms.usual();
        this.assumed = List.copyOf(norms.assumed());
    }

    /**
     * @throws ProblemException TOO_MANY_EVENTS
     */
    byte[] write(StoredCustomer customer, Extra extra, Round round) {
        if (customer.events() == null) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_EVENTS,
                    "Customer '%s' has more events than nurture.decisions.max-events lets an evaluation read."
                            .formatted(customer.id()));
        }
        ByteArrayOutputStream given = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = mapper.createGenerator(given)) {
            json.writeStartObject();
            json.writeStringField("asOf", Rfc3339.text(round.asOf()));
            json.writePOJOField("models", round.models());
            json.writeObjectFieldStart("customer");
            json.writeStringField("id", customer.stated().id());
            json.writeStringField("name", customer.stated().name());
            json.writeEndObject();
            writeBusiness(json, merged(customer.stated().business(), extra.business()));
            json.writeFieldName("facts");
            json.writeRawValue(
                    extra.facts().isMissingNode()
                            ? customer.stated().facts()
                            : merged(customer.stated().facts(), extra.facts()).toString());
            writeEvents(json, customer.events());
            json.writePOJOField("recorded", customer.stated().recorded());
            writePrevious(json, customer, round);
            writeSettled(json, customer.settled());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        return given.toByteArray();
    }

    /** The same, and how advice was taken as far as it counts. */
    byte[] with(List<Acceptance> acceptances, byte[] given) {
        if (acceptances.isEmpty()) {
            return given;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(given.length + 1024);
        whole.write(given, 0, given.length - 1);
        try {
            whole.write(",\"acceptance\":".getBytes(StandardCharsets.US_ASCII));
            whole.write(mapper.writeValueAsBytes(acceptances));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        whole.write('}');
        return whole.toByteArray();
    }

    private static ObjectNode merged(String stored, JsonNode extra) {
        ObjectNode all = (ObjectNode) RequestJson.read(stored.getBytes(StandardCharsets.UTF_8), 1);
        extra.properties()
                .forEach(
                        group -> {
                            JsonNode known = all.get(group.getKey());
                            if (known instanceof ObjectNode facts && group.getValue().isObject()) {
                                facts.setAll((ObjectNode) group.getValue());
                            } else {
                                all.set(group.getKey(), group.getValue());
                            }
                        });
        return all;
    }

    /** With what is normal where nobody says otherwise, which may be something else tomorrow. */
    private void writeBusiness(JsonGenerator json, ObjectNode stated) throws IOException {
        List<String> notStated = new ArrayList<>();
        for (Map.Entry<FactDefinition, Object> norm : norms.entrySet()) {
            String name = norm.getKey().simpleName();
            if (!stated.hasNonNull(name)) {
                stated.putPOJO(name, norm.getValue());
                if (assumed.contains(norm.getKey())) {
                    notStated.add(name);
                }
            }
        }
        json.writePOJOField(BusinessFacts.NAME, stated);
        json.writePOJOField("assumed", notStated);
    }

    /** Attributes are kept as JSON, and go among the rest as they are. */
    private static void writeEvents(JsonGenerator json, List<StoredEvent> events)
            throws IOException {
        json.writeArrayFieldStart("events");
        for (StoredEvent event : events) {
            json.writeStartObject();
            json.writeStringField("id", event.id());
            json.writeStringField("type", event.type());
            json.writeStringField("at", Rfc3339.text(event.at()));
            String attributes = event.attributes();
            if (!attributes.equals("{}")) {
                json.writeRaw(',');
                json.writeRaw(attributes, 1, attributes.length() - 2);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePrevious(JsonGenerator json, StoredCustomer customer, Round round)
            throws IOException {
        json.writeObjectFieldStart("previous");
        for (StoredPlacement placement : customer.placements()) {
            Optional<Model> model =
                    round.release().model(placement.model()).map(CompiledModel::model);
            if (model.isPresent() && stood(placement, model.get(), round.asOf())) {
                json.writeObjectFieldStart(placement.model());
                json.writeStringField("stage", placement.stage());
                json.writeStringField("since", Rfc3339.text(placement.since()));
                json.writeStringField(
                        "highest", isHighest(placement, model.get()) ? placement.highest() : null);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /**
     * Other rules may have other stages: who stood on one of those stood nowhere. Nor had anybody
     * come to a stage before that was so: a dry run may look back.
     */
    private static boolean stood(StoredPlacement placement, Model model, Instant asOf) {
        return model.stage(placement.stage()).isPresent() && !placement.since().isAfter(asOf);
    }

    /** By the order of these rules, which may be another one. */
    private static boolean isHighest(StoredPlacement placement, Model model) {
        return model.stage(placement.highest()).isPresent()
                && model.rank(placement.highest()) >= model.rank(placement.stage());
    }

    private static void writeSettled(JsonGenerator json, List<Settled> settled) throws IOException {
        json.writeArrayFieldStart("settled");
        for (Settled advice : settled) {
            json.writePOJO(advice);
        }
        json.writeEndArray();
    }
}
