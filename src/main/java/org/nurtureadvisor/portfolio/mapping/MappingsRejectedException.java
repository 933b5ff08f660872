package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.rules.language.Diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Mapping files that cannot be used, with everything that is wrong with them. */
public final class MappingsRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingsRejectedException(List<Diagnostic> mistakes) {
        super(
                mistakes.stream()
                        .sorted(Diagnostic.BY_PLACE)
                        .map(Diagnostic::toString)
                        .collect(Collectors.joining("\n", "The mappings cannot be used:\n", "")));
    }
}
