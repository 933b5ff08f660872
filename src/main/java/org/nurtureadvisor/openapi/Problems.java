package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems that requests may be answered with: described once for each status. */
final class Problems {

    /** What any request may be answered with, and what only one that has a body or a variable. */
    private static final Set<Integer> ALWAYS = Set.of(400, 406, 500);

    private static final Set<Integer> WITH_BODY = Set.of(413, 415, 422);
    private static final Set<Integer> WITH_VARIABLE = Set.of(404);
    private static final Set<Integer> WITH_PRECONDITION = Set.of(412, 428);

    /** What only one may be answered with that reads or records something. */
    private static final Set<Integer> WITH_DATABASE = Set.of(503);

    private static final Set<Integer> WITH_DATABASE_AND_BODY = Set.of(409);

    /** Ids of the operations that do without a database. */
    private static final Set<String> WITHOUT_DATABASE =
            Set.of("evaluate", "checkAction", "listModels", "readModel");

    private static final String OTHER = "OtherProblem";

    private Problems() {}

    /** All, by the name under which operations refer to them. */
    static Map<String, APIResponse> components() {
        Map<String, APIResponse> components = new TreeMap<>();
        Stream.of(
                        ALWAYS,
                        WITH_BODY,
                        WITH_VARIABLE,
                        WITH_PRECONDITION,
                        WITH_DATABASE,
                        WITH_DATABASE_AND_BODY)
                .flatMap(Set::stream)
                .forEach(status -> components.put(name(status), problems(status)));
        components.put(
                OTHER,
                problem(
                        "Any other problem, such as an address or a method that there is not (404,"
                                + " 405)."));
        return components;
    }

    /** Says of an operation what it may be answered with instead. */
    static void addTo(Operation operation) {
        for (int status : statuses(operation)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status),
                            OASFactory.createAPIResponse().ref(name(status)));
        }
        operation.getResponses().defaultValue(OASFactory.createAPIResponse().ref(OTHER));
    }

    private static Set<Integer> statuses(Operation operation) {
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
        return statuses;
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream();
    }

    /** The body of a problem of one operation alone, to which examples can be added. */
    static MediaType ownBody(Operation operation, int status) {
        APIResponse known = operation.getResponses().getAPIResponse(String.valueOf(status));
        APIResponse own = known.getRef() == null ? known : problems(status);
        operation.getResponses().addAPIResponse(String.valueOf(status), own);
        return own.getContent().getMediaType(Problem.MEDIA_TYPE);
    }

    private static String name(int status) {
        return "Problem" + status;
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
}
