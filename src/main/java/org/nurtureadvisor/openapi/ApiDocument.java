package org.nurtureadvisor.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.nurtureadvisor.customer.record.CustomerResponse;
import org.nurtureadvisor.customer.record.CustomersResponse;
import org.nurtureadvisor.customer.record.ErasureResponse;
import org.nurtureadvisor.customer.record.EventIntakeResponse;
import org.nurtureadvisor.customer.record.EventsResponse;
import org.nurtureadvisor.evaluation.ActionCheckResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse;
import org.nurtureadvisor.evaluation.decision.DecisionResponse;
import org.nurtureadvisor.evaluation.decision.DecisionsResponse;
import org.nurtureadvisor.evaluation.decision.OpenAdviceResponse;
import org.nurtureadvisor.evaluation.decision.OutcomeResponse;
import org.nurtureadvisor.evaluation.decision.PlacementsResponse;
import org.nurtureadvisor.evaluation.decision.ReplayResponse;
import org.nurtureadvisor.openapi.Examples.Example;
import org.nurtureadvisor.portfolio.load.LoadResponse;
import org.nurtureadvisor.portfolio.load.LoadWarning;
import org.nurtureadvisor.portfolio.load.LoadsResponse;
import org.nurtureadvisor.portfolio.load.MappingResponse;
import org.nurtureadvisor.portfolio.load.MappingsResponse;
import org.nurtureadvisor.portfolio.load.RejectedLine;
import org.nurtureadvisor.portfolio.run.Failure;
import org.nurtureadvisor.portfolio.run.FailuresResponse;
import org.nurtureadvisor.portfolio.run.RunFilter;
import org.nurtureadvisor.portfolio.run.RunResponse;
import org.nurtureadvisor.portfolio.run.RunsResponse;
import org.nurtureadvisor.portfolio.view.DistributionResponse;
import org.nurtureadvisor.portfolio.view.MovementsResponse;
import org.nurtureadvisor.portfolio.view.Standing;
import org.nurtureadvisor.portfolio.view.StandingsResponse;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.rules.ModelResponse;
import org.nurtureadvisor.rules.ModelsResponse;
import org.nurtureadvisor.vocabulary.Policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes the OpenAPI document when the application is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final List<Class<?>> RESPONSES =
            List.of(
                    EvaluationResponse.class,
                    ActionCheckResponse.class,
                    DecisionResponse.class,
                    DecisionsResponse.class,
                    ReplayResponse.class,
                    OutcomeResponse.class,
                    PlacementsResponse.class,
                    OpenAdviceResponse.class,
                    ModelsResponse.class,
                    ModelResponse.class,
                    Policy.class,
                    CustomerResponse.class,
                    CustomersResponse.class,
                    EventIntakeResponse.class,
                    EventsResponse.class,
                    ErasureResponse.class,
                    LoadResponse.class,
                    LoadsResponse.class,
                    LoadWarning.class,
                    RejectedLine.class,
                    MappingsResponse.class,
                    MappingResponse.class,
                    RunResponse.class,
                    RunsResponse.class,
                    RunFilter.class,
                    Failure.class,
                    FailuresResponse.class,
                    DistributionResponse.class,
                    MovementsResponse.class,
                    StandingsResponse.class,
                    Standing.class,
                    Problem.class,
                    Finding.class);

    /** What any request may be answered with, and what only one that has a body or a variable. */
    private static final Set<Integer> ALWAYS = Set.of(406, 500);

    private static final Set<Integer> WITH_BODY = Set.of(400, 413, 415, 422);
    private static final Set<Integer> WITH_VARIABLE = Set.of(400, 404);
    private static final Set<Integer> WITH_PRECONDITION = Set.of(412, 428);

    /** What only one may be answered with that reads or records something. */
    private static final Set<Integer> WITH_DATABASE = Set.of(503);

    private static final Set<Integer> WITH_DATABASE_AND_BODY = Set.of(409);

    /** Ids of the operations that do without a database. */
    private static final Set<String> WITHOUT_DATABASE =
            Set.of("evaluate", "checkAction", "listModels", "readModel");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.putAll(RequestSchema.components());
        RESPONSES.stream()
                .flatMap(ResponseSchemas::family)
                .forEach(type -> ResponseSchemas.complete(type, schemas));
        schemas.get("ProblemCode").setDescription(catalogue());
        document.getComponents().setSchemas(schemas);

        Map<String, Operation> operations = new HashMap<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> operations.put(operation.getOperationId(), operation));
        operations.values().forEach(ApiDocument::addProblems);
        Examples.all().forEach(example -> add(example, operations.get(example.operation())));
    }

    private static void addProblems(Operation operation) {
        Set<Integer> statuses = new TreeSet<>(ALWAYS);
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_BODY);
        }
        if (parameters(operation).anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.addAll(WITH_VARIABLE);
        }
        if (parameters(operation).anyMatch(parameter -> parameter.getName().equals("If-Match"))) {
            statuses.addAll(WITH_PRECONDITION);
        }
        if (!WITHOUT_DATABASE.contains(operation.getOperationId())) {
            statuses.addAll(WITH_DATABASE);
            if (operation.getRequestBody() != null) {
                statuses.addAll(WITH_DATABASE_AND_BODY);
            }
        }
        for (int status : statuses) {
            operation.getResponses().addAPIResponse(String.valueOf(status), problems(status));
        }
        operation
                .getResponses()
                .defaultValue(
                        problem(
                                "Any other problem, such as an address or a method that there is"
                                        + " not (404, 405)."));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream();
    }

    private static String catalogue() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> "- `%s` (%d): %s".formatted(code, code.status(), code.title()))
                .collect(Collectors.joining("\n"));
    }

    /** What the catalogue has for one status. */
    private static APIResponse problems(int status) {
        return problem(
                Arrays.stream(ProblemCode.values())
                        .filter(code -> code.status() == status)
                        .sorted(Comparator.comparing(Enum::name))
                        .map(code -> "`" + code + "`: " + code.title() + ".")
                        .collect(Collectors.joining("\n\n")));
    }

    private static APIResponse problem(String description) {
        MediaType body = OASFactory.createMediaType().schema(Schemas.ref("Problem"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
    }

    private static void add(Example example, Operation operation) {
        if (example.request() != null) {
            add(
                    example,
                    example.request(),
                    operation.getRequestBody().getContent().getMediaType(example.contentType()));
        }
        Content answer =
                operation
                        .getResponses()
                        .getAPIResponse(String.valueOf(example.status()))
                        .getContent();
        add(
                example,
                example.response(),
                answer.getMediaType(
                        example.status() < 400 ? example.contentType() : Problem.MEDIA_TYPE));
    }

    private static void add(Example example, String body, MediaType to) {
        to.addExample(
                example.name(),
                OASFactory.createExample().summary(example.summary()).value(example.shown(body)));
    }
}
