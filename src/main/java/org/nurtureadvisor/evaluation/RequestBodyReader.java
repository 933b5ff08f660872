package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.request.RequestSize;
import org.nurtureadvisor.rules.ReleaseInForce;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a request about one customer. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestBodyReader implements MessageBodyReader<Object> {

    private final ReleaseInForce releases;
    private final RequestSize maxSize;

    RequestBodyReader(ReleaseInForce releases, RequestSize maxSize) {
        this.releases = releases;
        this.maxSize = maxSize;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == EvaluationRequest.class || isActionCheck(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode json = RequestJson.read(maxSize.read(body), 1);
        return isActionCheck(type)
                ? RequestReader.readActionCheck(json, releases.current())
                : RequestReader.read(json, releases.current());
    }

    private static boolean isActionCheck(Class<?> type) {
        return type == ActionCheckRequest.class;
    }
}
