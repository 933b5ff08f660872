package org.nurtureadvisor.request;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body as JSON of whatever shape, strictly. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaTypes.MERGE_PATCH})
public class JsonBodyReader implements MessageBodyReader<JsonNode> {

    private final RequestSize maxSize;

    JsonBodyReader(RequestSize maxSize) {
        this.maxSize = maxSize;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonNode.class;
    }

    @Override
    public JsonNode readFrom(
            Class<JsonNode> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return RequestJson.read(maxSize.read(body), 1);
    }
}
