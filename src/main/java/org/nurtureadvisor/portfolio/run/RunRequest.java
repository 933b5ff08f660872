package org.nurtureadvisor.portfolio.run;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.Findings;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Segment;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A run that is asked for.
 *
 * @param asOf the instant for which to evaluate, in the microseconds that the database knows; null
 *     for now
 * @param models ids of the models asked for; empty for all
 */
record RunRequest(Instant asOf, List<String> models, RunFilter filter) {

    private static final Pointer FILTER = Pointer.ROOT.to("filter");

    private static final Pointer CUSTOMERS = FILTER.to("customers");

    private static final List<String> PROPERTIES = List.of("asOf", "models", "filter");
    private static final List<String> FILTER_PROPERTIES =
            List.of("owner", "segment", "model", "stage", "customers");
    private static final ValueReader SEGMENT = ValueReader.ofWords("segment", Segment.class);
    private static final int MOST_CUSTOMERS = 10_000;

    /**
     * @throws ProblemException INVALID_REQUEST with every error
     */
    static RunRequest read(JsonNode root, CompiledRelease release) {
        return new Reader(release).read(root);
    }

    /** Those of the customers it names that there are not. */
    Findings unknownCustomers(Set<String> known) {
        Findings unknown = new Findings();
        for (int i = 0; i < filter.customers().size(); i++) {
            String id = filter.customers().get(i);
            if (!known.contains(id)) {
                unknown.add(
                        CUSTOMERS.to(i), "UNKNOWN_CUSTOMER", "There is no customer '" + id + "'.");
            }
        }
        return unknown;
    }

    private static final class Reader {

        private final List<Model> models;
        private final PropertyReader properties = new PropertyReader();

        Reader(CompiledRelease release) {
            this.models =
                    release.relationshipModels().stream().map(model -> model.model()).toList();
        }

        RunRequest read(JsonNode root) {
            properties.refuseUnlessObject(root, "A request is an object.");
            properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
            RunRequest request =
                    new RunRequest(
                            properties.keptInstant(root, "asOf", Pointer.ROOT, Instant.now()),
                            models(root.path("models")),
                            filter(root.path("filter")));
            // With a misspelt filter, everybody would be evaluated.
            properties.errors().addAll(properties.warnings());
            properties.refuseErrors();
            return request;
        }

        private List<String> models(JsonNode list) {
            Pointer pointer = Pointer.ROOT.to("models");
            List<String> ids = properties.names(list, pointer, "Models are a list of ids.");
            for (int i = 0; i < ids.size(); i++) {
                model(ids.get(i), pointer.to(i));
            }
            return ids;
        }

        /** Null where there is none, or no such one, which is noted. */
        private Model model(String id, Pointer pointer) {
            Model found =
                    models.stream().filter(model -> model.id().equals(id)).findFirst().orElse(null);
            if (id != null && found == null) {
                List<String> known = models.stream().map(Model::id).toList();
                properties.error(
                        pointer,
                        "UNKNOWN_MODEL",
                        "There is no model '%s'. There are %s."
                                .formatted(id, String.join(", ", known)),
                        id,
                        known);
            }
            return found;
        }

        private RunFilter filter(JsonNode node) {
            if (PropertyReader.absent(node)) {
                return RunFilter.ALL;
            }
            if (!node.isObject()) {
                properties.error(FILTER, "WRONG_TYPE", "A filter is an object.");
                return RunFilter.ALL;
            }
            properties.warnOfUnknown(node, FILTER, FILTER_PROPERTIES);
            String model = properties.text(node, "model", FILTER);
            String stage = properties.text(node, "stage", FILTER);
            checkStage(model, stage);
            return new RunFilter(
                    properties.text(node, "owner", FILTER),
                    (Segment)
                            SEGMENT.read(
                                    node.path("segment"),
                                    FILTER.to("segment"),
                                    properties.errors()),
                    model,
                    stage,
                    customers(node.path("customers")));
        }

        private void checkStage(String model, String stage) {
            if ((model == null) != (stage == null)) {
                properties.error(
                        FILTER,
                        "MISSING",
                        "'model' and 'stage' go together: customers on a stage of a model.");
            }
            Model of = model(model, FILTER.to("model"));
            if (of != null && stage != null && of.stage(stage).isEmpty()) {
                List<String> codes = of.stages().stream().map(Stage::code).toList();
                properties.error(
                        FILTER.to("stage"),
                        "UNKNOWN_STAGE",
                        "The model " + of.id() + " has no stage '" + stage + "'.",
                        stage,
                        codes);
            }
        }

        private List<String> customers(JsonNode list) {
            if (PropertyReader.absent(list)) {
                return null;
            }
            List<String> ids = properties.names(list, CUSTOMERS, "Customers are a list of ids.");
            if (ids.size() > MOST_CUSTOMERS) {
                properties.error(
                        CUSTOMERS,
                        "TOO_LONG",
                        "At most " + MOST_CUSTOMERS + " customers are named one by one.");
            }
            return ids;
        }
    }
}
