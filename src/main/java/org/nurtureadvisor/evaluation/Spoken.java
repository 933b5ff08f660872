package org.nurtureadvisor.evaluation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.nurtureadvisor.rules.engine.CompiledRelease;

/** Answers, with the language that they are in; a problem, which is in English, says none. */
public final class Spoken {

    private Spoken() {}

    /** An answer that was given in this manner. */
    public static Response of(Object answer, Manner manner, CompiledRelease release) {
        return Response.ok(answer)
                .language(release.voice(manner.languages()).locale())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
