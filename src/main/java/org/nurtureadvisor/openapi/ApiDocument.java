package org.nurtureadvisor.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
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
import org.nurtureadvisor.portfolio.load.RejectedLine;
import org.nurtureadvisor.portfolio.mapping.MappingResponse;
import org.nurtureadvisor.portfolio.mapping.MappingsResponse;
import org.nurtureadvisor.portfolio.run.Failure;
import org.nurtureadvisor.portfolio.run.FailuresResponse;
import org.nurtureadvisor.portfolio.run.RunResponse;
import org.nurtureadvisor.portfolio.run.RunsResponse;
import org.nurtureadvisor.portfolio.view.DistributionResponse;
import org.nurtureadvisor.portfolio.view.MovementsResponse;
import org.nurtureadvisor.portfolio.view.RankingResponse;
import org.nurtureadvisor.portfolio.view.Standing;
import org.nurtureadvisor.portfolio.view.StandingsResponse;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.rules.ModelResponse;
import org.nurtureadvisor.rules.ModelsResponse;
import org.nurtureadvisor.vocabulary.Policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
                    Failure.class,
                    FailuresResponse.class,
                    DistributionResponse.class,
                    MovementsResponse.class,
                    RankingResponse.class,
                    StandingsResponse.class,
                    Standing.class,
                    Problem.class,
                    Finding.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.setSchemas(schemas(components.getSchemas()));
        components.setParameters(Parameters.components());
        components.setHeaders(Headers.components());

        Map<String, Operation> operations = new HashMap<>();
        for (var path : document.getPaths().getPathItems().entrySet()) {
            for (Operation operation : path.getValue().getOperations().values()) {
                Problems.addTo(operation);
                Parameters.shareWith(operation, path.getKey());
                operations.put(operation.getOperationId(), operation);
            }
        }
        Examples.all().forEach(example -> add(example, operations.get(example.operation())));
        components.setResponses(Problems.components(operations.values()));
    }

    private static Map<String, Schema> schemas(Map<String, Schema> scanned) {
        Map<String, Schema> schemas = new TreeMap<>(scanned);
        RESPONSES.stream()
                .flatMap(ResponseSchemas::family)
                .forEach(type -> ResponseSchemas.complete(type, schemas));
        schemas.put("LineAnswer", ResponseSchemas.lineAnswer());
        schemas.putAll(RequestSchemas.components());
        schemas.putAll(FactSchemas.components());
        schemas.putAll(EventSchemas.components());
        schemas.get("ProblemCode").setDescription(catalogue());
        return schemas;
    }

    private static String catalogue() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> "- `%s` (%s): %s".formatted(code, code.status(), code.title()))
                .collect(Collectors.joining("\n"));
    }

    private static void add(Example example, Operation operation) {
        if (example.request() != null) {
            add(
                    example,
                    example.shownRequest(),
                    operation.getRequestBody().getContent().getMediaType(example.contentType()));
        }
        add(example, example.shownResponse(), answer(example, operation));
    }

    private static MediaType answer(Example example, Operation operation) {
        return example.status() < 400
                ? operation
                        .getResponses()
                        .getAPIResponse(String.valueOf(example.status()))
                        .getContent()
                        .getMediaType(example.answerType())
                : Problems.ownBody(operation, example.status());
    }

    private static void add(Example example, Object shown, MediaType to) {
        to.addExample(
                example.name(), OASFactory.createExample().summary(example.summary()).value(shown));
    }
}
