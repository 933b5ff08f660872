package org.nurtureadvisor.problem;

import jakarta.ws.rs.container.ContainerRequestContext;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the trace a request belongs to. */
public final class TraceId {

    /** W3C Trace Context: version, trace id, parent id, flags. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceId() {}

    static String of(ContainerRequestContext request) {
        return of(request.getHeaderString("traceparent"));
    }

    /**
     * The trace id of a {@code traceparent} header.
     *
     * @param traceparent null or malformed, and the id is a new one
     */
    public static String of(String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
