package org.nurtureadvisor.request;

import jakarta.ws.rs.core.HttpHeaders;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** What a client reads, as its {@code Accept-Language} header says (RFC 9110, 12.5.4). */
public final class Languages {

    private Languages() {}

    /**
     * The languages, the best liked first, without those that are not wanted ({@code q=0}); none
     * where the header is missing.
     *
     * @throws ProblemException INVALID_REQUEST if the header cannot be read
     */
    public static List<Locale> read(HttpHeaders headers) {
        String written = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (written == null || written.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(written).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException e) {
            String detail =
                    "Accept-Language reads 'de, en;q=0.5', with q between 0 and 1, and here is '%s'."
                            .formatted(written);
            throw ProblemException.invalid(Finding.of("WRONG_TYPE", detail, null));
        }
    }
}
