package org.nurtureadvisor.request;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.io.IOException;
import java.io.InputStream;

/** The most bytes that a JSON body, or one line of many, may have. */
@ApplicationScoped
public class RequestSize {

    private final int most;

    RequestSize(RequestConfig config) {
        this.most = Math.toIntExact(config.maxSize().asLongValue());
    }

    public int bytes() {
        return most;
    }

    /**
     * All bytes of a body.
     *
     * @throws ProblemException BODY_TOO_LARGE
     */
    public byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw exceeded();
        }
        return bytes;
    }

    public ProblemException exceeded() {
        return new ProblemException(
                ProblemCode.BODY_TOO_LARGE,
                "A JSON body, or a line of NDJSON, has at most %s bytes (nurture.requests.max-size)."
                        .formatted(most));
    }
}
