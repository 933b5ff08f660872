package org.nurtureadvisor.openapi;

import static org.nurtureadvisor.openapi.Schemas.ref;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.nurtureadvisor.request.PageRequest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Parameters that several operations have: described once, and referred to wherever a resource does
 * not describe its own.
 */
final class Parameters {

    /** Variables of paths by what stands before them. */
    private static final Map<String, String> VARIABLES =
            Map.of(
                    "customers", "CustomerId",
                    "decisions", "DecisionId",
                    "erasures", "ErasureId",
                    "evaluations", "RunId",
                    "imports", "Mapping",
                    "loads", "LoadId",
                    "models", "ModelId");

    private Parameters() {}

    /** All, by the name under which they are referred to. */
    static Map<String, Parameter> components() {
        Map<String, Parameter> components = new TreeMap<>();
        components.put(
                "CustomerId",
                id(
                        "The CRM's own id, 1 to 200 characters, not only blanks, in UTF-8; `.` and `..` are none."));
        components.put(
                "DecisionId", id("Id of the decision, as the receipt of its answer has it."));
        components.put("ErasureId", id("Id of the erasure, as the receipt has it."));
        components.put("LoadId", id("Id of the load."));
        components.put("ModelId", id("Id of the model."));
        components.put("RunId", id("Id of the run."));
        components.put("Mapping", path("mapping", "Name of the mapping."));

        components.put("Limit", query("limit", "Most entries of a page.", limit()));
        components.put(
                "Cursor",
                query("cursor", "Where the page begins: `next` of the page before.", text()));
        components.put(
                "Owner", query("owner", "Only customers whom this person looks after.", text()));
        components.put(
                "Segment", query("segment", "Only customers of this segment.", ref("Segment")));
        components.put("Stage", query("stage", "Only customers on this stage.", text()));
        components.put(
                "Currency",
                query(
                        "currency",
                        "The currency whose amounts rank, ISO 4217, `XXX` for amounts without one. The one in"
                                + " which most of the customers are worth something, if it is not said.",
                        text()));
        components.put(
                "Explain",
                query(
                        "explain",
                        "How much of an explanation the answer carries. `none`: placements and advice"
                                + " only. `summary`: criteria of the stage, what the next one lacks, and"
                                + " when the stage is lost. `full`: the verdict on every criterion of"
                                + " every stage, too.",
                        text().enumeration(List.of("none", "summary", "full"))
                                .defaultValue("summary")));

        components.put(
                "AcceptLanguage",
                header(
                        "Accept-Language",
                        "The languages of the texts in the answer, the best liked first: `de, en;q=0.5`."
                                + " English and German are spoken; what is not translated is said in"
                                + " English."));
        components.put(
                "ContentEncoding",
                header("Content-Encoding", "`gzip`, where the body is packed with it."));
        components.put(
                "Traceparent",
                header(
                        "traceparent",
                        "W3C Trace Context; its trace id comes back with a problem."));
        components.put(
                "Prefer",
                header(
                        "Prefer",
                        "With `handling=strict` (RFC 7240), whatever the request names that there is no"
                                + " word for is an error."));
        components.put(
                "IdempotencyKey",
                header(
                        "Idempotency-Key",
                        "By what the request is known again, such as a UUID, with or without quotes: at"
                                + " most 200 characters."));
        components.put(
                "IfMatch",
                header(
                        "If-Match",
                        "The ETag of the version that is to be changed. Without it, nothing that is"
                                + " there is changed (428)."));
        components.put(
                "IfNoneMatch",
                header("If-None-Match", "An ETag: answer only if what it stands for has changed."));
        return components;
    }

    /**
     * Refers to them in an operation, except where it describes its own; to those that every one
     * has, without being asked.
     */
    static void shareWith(Operation operation, String path) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(own -> parameters.add(shared(own, path)));
        }
        if (operation.getRequestBody() != null) {
            parameters.add(reference("ContentEncoding"));
        }
        parameters.add(reference("Traceparent"));
        operation.setParameters(parameters);
    }

    private static Parameter shared(Parameter own, String path) {
        return Optional.of(own)
                .filter(parameter -> parameter.getDescription() == null)
                .flatMap(parameter -> name(parameter, path))
                .map(Parameters::reference)
                .orElse(own);
    }

    private static Optional<String> name(Parameter parameter, String path) {
        if (parameter.getIn() == In.PATH) {
            List<String> parts = List.of(path.split("/"));
            int variable = parts.indexOf("{" + parameter.getName() + "}");
            return Optional.ofNullable(VARIABLES.get(parts.get(variable - 1)));
        }
        return components().entrySet().stream()
                .filter(component -> component.getValue().getIn() == parameter.getIn())
                .filter(component -> component.getValue().getName().equals(parameter.getName()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Parameter reference(String component) {
        return OASFactory.createParameter().ref(component);
    }

    private static Parameter id(String description) {
        return path("id", description);
    }

    private static Parameter path(String name, String description) {
        return parameter(In.PATH, name, description, text()).required(true);
    }

    private static Parameter query(String name, String description, Schema schema) {
        return parameter(In.QUERY, name, description, schema);
    }

    private static Parameter header(String name, String description) {
        return parameter(In.HEADER, name, description, text());
    }

    private static Parameter parameter(In in, String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(schema);
    }

    private static Schema limit() {
        return Schemas.of(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MOST))
                .defaultValue(PageRequest.USUAL);
    }

    private static Schema text() {
        return Schemas.of(SchemaType.STRING);
    }
}
