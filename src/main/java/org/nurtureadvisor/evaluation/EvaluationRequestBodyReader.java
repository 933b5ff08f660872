package org.nurtureadvisor.evaluation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.ReleaseInForce;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a request for one customer. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class EvaluationRequestBodyReader implements MessageBodyReader<EvaluationRequest> {

    private final ReleaseInForce releases;
    private final int maxSize;

    EvaluationRequestBodyReader(ReleaseInForce releases, HttpConfig config) {
        this.releases = releases;
        this.maxSize = Math.toIntExact(config.maxRequestSize().asLongValue());
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == EvaluationRequest.class;
    }

    @Override
    public EvaluationRequest readFrom(
            Class<EvaluationRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(maxSize + 1);
        if (bytes.length > maxSize) {
            throw tooLarge(maxSize);
        }
        return RequestReader.read(RequestJson.read(bytes, 1), releases.current());
    }

    static ProblemException tooLarge(int maxSize) {
        return new ProblemException(
                ProblemCode.BODY_TOO_LARGE,
                "A request for one customer has at most "
                        + maxSize
                        + " bytes. For many customers there is NDJSON,"
                        + " one request a line.");
    }
}
