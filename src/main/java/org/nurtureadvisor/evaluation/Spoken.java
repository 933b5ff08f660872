package org.nurtureadvisor.evaluation;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.nurtureadvisor.rules.engine.CompiledRelease;

/** Answers in the language that whoever asks likes best. */
final class Spoken {

    private Spoken() {}

    /** An answer that says which language it is in. */
    static <T> RestResponse<T> in(Manner manner, CompiledRelease release, T body) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        release.voice(manner.languages()).locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
