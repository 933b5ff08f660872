package org.nurtureadvisor.portfolio.run;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.Findings;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.evaluation.ModelNames;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledRelease;

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

        private final PropertyReader properties = new PropertyReader();
        private final ModelNames names;

        Reader(CompiledRelease release) {
            this.names = new ModelNames(properties, release);
        }

        RunRequest read(JsonNode root) {
            properties.refuseUnlessObject(root, "A request is an object.");
            properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
            RunRequest request =
                    new RunRequest(
                            properties.keptInstant(root, "asOf", Pointer.ROOT, Instant.now()),
                            names.ids(root.path("models"), Pointer.ROOT.to("models")),
                            filter(root.path("filter")));
            // With a misspelt filter, everybody would be evaluated.
            properties.refuseErrorsAndWarnings();
            return request;
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
                    properties.segment(node.path("segment"), FILTER.to("segment")),
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
            names.find(model, FILTER.to("model"))
                    .ifPresent(of -> names.checkStage(stage, of, FILTER.to("stage")));
        }

        private List<String> customers(JsonNode list) {
            if (PropertyReader.absent(list)) {
                return null;
            }
            List<String> ids = properties.names(list, CUSTOMERS, "Customers are a list of ids.");
            if (ids.isEmpty() && list.isArray()) {
                properties.error(
                        CUSTOMERS,
                        "MISSING",
                        "A list of customers names one at least. Without the list it is all.");
            }
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
