package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a request from JSON, and finds everything that is wrong with it at once. */
final class RequestReader {

    private static final List<String> PROPERTIES =
            List.of(
                    "asOf",
                    "models",
                    "customer",
                    "business",
                    "facts",
                    "events",
                    "recorded",
                    "previous");
    private static final List<String> ACTION_CHECK_PROPERTIES =
            Stream.concat(PROPERTIES.stream(), Stream.of("action", "channel")).toList();
    private static final ValueReader ACTION = ValueReader.ofWords("action", ActionKind.class);
    private static final ValueReader CHANNEL = ValueReader.ofWords("channel", Channel.class);
    private static final List<String> CUSTOMER_PROPERTIES = List.of("id", "name");
    private static final List<String> PREVIOUS_PROPERTIES = List.of("stage", "since", "highest");
    private static final List<String> EVENT_TYPES =
            Stream.of(EventType.values()).map(EventType::wireName).toList();
    private static final Pointer MODELS = Pointer.ROOT.to("models");
    private static final Pointer CUSTOMER = Pointer.ROOT.to("customer");
    private static final Pointer RECORDED = Pointer.ROOT.to("recorded");
    private static final Pointer PREVIOUS = Pointer.ROOT.to("previous");
    private static final int LONGEST_TEXT = 200;

    private final CompiledRelease release;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    private RequestReader(CompiledRelease release) {
        this.release = release;
    }

    /**
     * @param release whose models a request may name
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static EvaluationRequest read(JsonNode root, CompiledRelease release) {
        RequestReader reader = new RequestReader(release);
        EvaluationRequest request = reader.evaluation(root, PROPERTIES);
        reader.refuseErrors();
        return request;
    }

    /**
     * @param release whose models a request may name
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static ActionCheckRequest readActionCheck(JsonNode root, CompiledRelease release) {
        RequestReader reader = new RequestReader(release);
        EvaluationRequest request = reader.evaluation(root, ACTION_CHECK_PROPERTIES);
        Action action = reader.action(root);
        reader.refuseErrors();
        return new ActionCheckRequest(request, action);
    }

    private Action action(JsonNode root) {
        ActionKind kind =
                (ActionKind) ACTION.read(root.path("action"), Pointer.ROOT.to("action"), errors);
        Channel channel =
                (Channel) CHANNEL.read(root.path("channel"), Pointer.ROOT.to("channel"), errors);
        if (!root.hasNonNull("action")) {
            error(Pointer.ROOT.to("action"), "MISSING", "An action check has 'action'.", null);
        }
        return kind == null ? null : Action.of(kind, channel);
    }

    private EvaluationRequest evaluation(JsonNode root, List<String> properties) {
        if (!root.isObject()) {
            error(Pointer.ROOT, "WRONG_TYPE", "A request is an object.", null);
            throw invalid();
        }
        checkProperties(root, Pointer.ROOT, properties);
        if (!root.hasNonNull("facts") && !root.hasNonNull("events")) {
            error(Pointer.ROOT, "MISSING", "A request has 'facts' or 'events'.", null);
        }
        return new EvaluationRequest(
                instant(root, "asOf", Pointer.ROOT),
                models(root.path("models")),
                customer(root.path("customer")),
                stated(root),
                events(root.path("events")),
                recorded(root.path("recorded")),
                previous(root.path("previous")),
                List.copyOf(warnings));
    }

    private void refuseErrors() {
        if (!errors.isEmpty()) {
            throw invalid();
        }
    }

    private ProblemException invalid() {
        String detail =
                errors.size() == 1 ? "One value is wrong." : errors.size() + " values are wrong.";
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail, errors);
    }

    private List<String> models(JsonNode list) {
        List<String> known =
                release.relationshipModels().stream().map(model -> model.model().id()).toList();
        List<String> ids = names(list, MODELS, "Models are a list of ids.");
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id != null && !known.contains(id)) {
                error(
                        MODELS.to(i),
                        "UNKNOWN_MODEL",
                        "There is no model '%s'. There are %s."
                                .formatted(id, String.join(", ", known)),
                        DidYouMean.nearest(id, known).orElse(null));
            }
        }
        return ids;
    }

    private CustomerReference customer(JsonNode node) {
        if (absent(node)) {
            return null;
        }
        if (!node.isObject()) {
            error(CUSTOMER, "WRONG_TYPE", "A customer is an object with 'id' and 'name'.", null);
            return null;
        }
        checkProperties(node, CUSTOMER, CUSTOMER_PROPERTIES);
        return new CustomerReference(text(node, "id", CUSTOMER), text(node, "name", CUSTOMER));
    }

    /** Norms stand in a place of their own, and are facts like all others. */
    private Map<FactDefinition, Object> stated(JsonNode root) {
        FactReader reader = new FactReader(errors, warnings);
        Map<FactDefinition, Object> facts =
                absent(root.path("facts"))
                        ? new LinkedHashMap<>()
                        : reader.read(root.path("facts"), Pointer.ROOT.to("facts"));
        if (!absent(root.path("business"))) {
            reader.readGroup("business", root.path("business"), Pointer.ROOT.to("business"), facts);
        }
        return facts;
    }

    private List<Event> events(JsonNode list) {
        return absent(list)
                ? List.of()
                : new EventReader(errors, warnings).readAll(list, Pointer.ROOT.to("events"));
    }

    private Set<EventType> recorded(JsonNode list) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        List<String> names =
                names(list, RECORDED, "What is recorded is a list of types of events.");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<EventType> type = Optional.ofNullable(name).flatMap(EventType::find);
            type.ifPresent(types::add);
            if (name != null && type.isEmpty()) {
                error(
                        RECORDED.to(i),
                        "UNKNOWN_EVENT_TYPE",
                        "There is no type of event '" + name + "'.",
                        DidYouMean.nearest(name, EVENT_TYPES).orElse(null));
            }
        }
        return types;
    }

    private Map<String, PreviousPlacement> previous(JsonNode node) {
        Map<String, PreviousPlacement> previous = new LinkedHashMap<>();
        if (absent(node)) {
            return previous;
        }
        if (!node.isObject()) {
            error(PREVIOUS, "WRONG_TYPE", "Previous placements are an object, by model.", null);
            return previous;
        }
        node.properties().forEach(entry -> previous(entry.getKey(), entry.getValue(), previous));
        return previous;
    }

    private void previous(String id, JsonNode node, Map<String, PreviousPlacement> previous) {
        Pointer pointer = PREVIOUS.to(id);
        Model model = release.model(id).map(CompiledModel::model).orElse(null);
        if (model == null) {
            List<String> known = release.models().stream().map(any -> any.model().id()).toList();
            warnings.add(
                    Finding.at(
                            pointer,
                            "UNKNOWN_MODEL",
                            "There is no model '" + id + "'.",
                            DidYouMean.nearest(id, known).orElse(null)));
        } else if (!node.isObject()) {
            error(
                    pointer,
                    "WRONG_TYPE",
                    "A previous placement is an object with 'stage' and 'since'.",
                    null);
        } else {
            checkProperties(node, pointer, PREVIOUS_PROPERTIES);
            String stage = stage(node, "stage", model, pointer);
            Instant since = instant(node, "since", pointer);
            String highest = stage(node, "highest", model, pointer);
            if (stage != null) {
                previous.put(id, new PreviousPlacement(stage, since, highest));
            }
        }
    }

    private String stage(JsonNode node, String key, Model model, Pointer pointer) {
        String stage = text(node, key, pointer);
        if (stage != null && model.stage(stage).isEmpty()) {
            List<String> codes = model.stages().stream().map(Stage::code).toList();
            error(
                    pointer.to(key),
                    "UNKNOWN_STAGE",
                    "The model " + model.id() + " has no stage '" + stage + "'.",
                    DidYouMean.nearest(stage, codes).orElse(null));
        }
        return stage;
    }

    private void checkProperties(JsonNode node, Pointer pointer, List<String> known) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!known.contains(name)) {
                warnings.add(
                        Finding.at(
                                pointer.to(name),
                                "UNKNOWN_PROPERTY",
                                "There is no '" + name + "' here.",
                                DidYouMean.nearest(name, known).orElse(null)));
            }
        }
    }

    /** A list of names; null stands for one that is none, which is noted. */
    private List<String> names(JsonNode list, Pointer pointer, String detail) {
        List<String> names = new ArrayList<>();
        if (absent(list)) {
            return names;
        }
        if (!list.isArray()) {
            error(pointer, "WRONG_TYPE", detail, null);
            return names;
        }
        for (JsonNode node : list) {
            if (!node.isTextual()) {
                error(pointer.to(names.size()), "WRONG_TYPE", "A name is a text.", null);
            }
            names.add(node.textValue());
        }
        return names;
    }

    private String text(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.path(key);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            error(
                    pointer.to(key),
                    "WRONG_TYPE",
                    "'" + key + "' is a text of at most " + LONGEST_TEXT + " characters.",
                    null);
            return null;
        }
        return value.textValue();
    }

    private Instant instant(JsonNode node, String key, Pointer pointer) {
        String written = text(node, key, pointer);
        if (written == null) {
            return null;
        }
        Optional<Instant> instant = Rfc3339.instant(written);
        if (instant.isEmpty()) {
            error(pointer.to(key), "WRONG_TYPE", Rfc3339.notAnInstant(written), null);
        }
        return instant.orElse(null);
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private void error(Pointer pointer, String code, String detail, String didYouMean) {
        errors.add(Finding.at(pointer, code, detail, didYouMean));
    }
}
