package org.nurtureadvisor.evaluation;

import io.vertx.core.http.HttpServerResponse;

import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.rules.engine.CompiledRelease;

/** Says which language an answer is in. */
public final class Spoken {

    private Spoken() {}

    public static void in(Manner manner, CompiledRelease release, HttpServerResponse response) {
        response.putHeader(
                HttpHeaders.CONTENT_LANGUAGE,
                release.voice(manner.languages()).locale().toLanguageTag());
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
