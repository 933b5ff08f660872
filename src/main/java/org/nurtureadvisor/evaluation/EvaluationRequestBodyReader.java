package org.nurtureadvisor.evaluation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

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
    private final RequestSize maxSize;

    EvaluationRequestBodyReader(ReleaseInForce releases, HttpConfig config) {
        this.releases = releases;
        this.maxSize = RequestSize.most(config);
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
        byte[] bytes = body.readNBytes(maxSize.bytes() + 1);
        if (bytes.length > maxSize.bytes()) {
            throw maxSize.exceeded();
        }
        return RequestReader.read(RequestJson.read(bytes, 1), releases.current());
    }
}
