package org.nurtureadvisor.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Problems that requests may be answered with, as a file of their own states them for each
 * operation. Those of one status are described together, once for all operations that have the same
 * ones.
 */
final class Problems {

    private static final List<ProblemCode> ALWAYS =
            List.of(
                    ProblemCode.INVALID_REQUEST,
                    ProblemCode.NOT_ACCEPTABLE,
                    ProblemCode.INTERNAL_ERROR);

    /** By the id of the operation. */
    static final Map<String, List<ProblemCode>> STATED = stated();

    private static final String OTHER = "OtherProblem";

    private Problems() {}

    private static Map<String, List<ProblemCode>> stated() {
        try (InputStream file = Problems.class.getResourceAsStream("/openapi/problems.yaml")) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the problems of operations cannot be read", e);
        }
    }

    /** All that operations refer to, by name. */
    static Map<String, APIResponse> components(Collection<Operation> operations) {
        Map<String, APIResponse> components = new TreeMap<>();
        for (Operation operation : operations) {
            byStatus(operation)
                    .forEach(
                            (status, codes) -> {
                                if (answer(operation, status).getRef() != null) {
                                    components.put(name(codes), problems(codes));
                                }
                            });
        }
        components.put(
                OTHER,
                problem(
                        "Any other problem, such as an address or a method that there is not (404,"
                                + " 405), or an address or a body that cannot be read (400)."));
        return components;
    }

    /** Says of an operation what it may be answered with instead. */
    static void addTo(Operation operation) {
        byStatus(operation)
                .forEach(
                        (status, codes) ->
                                operation
                                        .getResponses()
                                        .addAPIResponse(
                                                status.toString(),
                                                OASFactory.createAPIResponse().ref(name(codes))));
        operation.getResponses().defaultValue(OASFactory.createAPIResponse().ref(OTHER));
    }

    /** The body of a problem of one operation alone, to which examples can be added. */
    static MediaType ownBody(Operation operation, int status) {
        if (answer(operation, status).getRef() != null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(status), problems(byStatus(operation).get(status)));
        }
        return answer(operation, status).getContent().getMediaType(Problem.MEDIA_TYPE);
    }

    private static APIResponse answer(Operation operation, int status) {
        return operation.getResponses().getAPIResponse(String.valueOf(status));
    }

    private static SortedMap<Integer, List<ProblemCode>> byStatus(Operation operation) {
        return Stream.of(ALWAYS, STATED.get(operation.getOperationId()))
                .flatMap(List::stream)
                .collect(
                        Collectors.groupingBy(
                                ProblemCode::status, TreeMap::new, Collectors.toList()));
    }

    private static String name(List<ProblemCode> codes) {
        return codes.stream().map(ProblemCode::name).collect(Collectors.joining("-"));
    }

    private static APIResponse problems(List<ProblemCode> codes) {
        APIResponse problems =
                problem(
                        codes.stream()
                                .map(code -> "`" + code + "`: " + code.title() + ".")
                                .collect(Collectors.joining("\n\n")));
        return switch (codes.get(0).status()) {
            case 412 -> problems.addHeader(HttpHeaders.ETAG, header("CustomerVersion"));
            case 503 -> problems.addHeader(HttpHeaders.RETRY_AFTER, header("RetryAfter"));
            default -> problems;
        };
    }

    private static Header header(String component) {
        return OASFactory.createHeader().ref(component);
    }

    private static APIResponse problem(String description) {
        MediaType body = OASFactory.createMediaType().schema(Schemas.ref("Problem"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
    }
}
