package org.nurtureadvisor.request;

import io.vertx.core.http.HttpServerRequest;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Refuses addresses of which the router would make others: it puts the same character in the place
 * of all bytes that are no UTF-8, and drops whatever follows a semicolon. Two customers would
 * become one.
 */
final class AddressFilter {

    @ServerRequestFilter(preMatching = true)
    void refuse(HttpServerRequest request) {
        if (!isUtf8(request.uri())) {
            throw ProblemException.invalid(
                    Finding.of(
                            "NOT_UTF_8", "An address is written in UTF-8, percent-encoded.", null));
        }
        if (request.path().contains(";")) {
            throw ProblemException.invalid(
                    Finding.of("WRONG_TYPE", "In a path, a semicolon is written %3B.", null));
        }
    }

    private static boolean isUtf8(String encoded) {
        byte[] bytes =
                URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1);
        return Utf8.read(bytes).isPresent();
    }
}
