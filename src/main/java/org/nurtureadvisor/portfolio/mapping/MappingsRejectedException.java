package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.rules.language.Diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Mapping files that cannot be used, with everything that is wrong with them. */
public final class MappingsRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Sorts the diagnostics by file, line and column. */
    MappingsRejectedException(List<Diagnostic> diagnostics) {
        super(
                diagnostics.stream()
                        .sorted(Diagnostic.BY_PLACE)
                        .map(Diagnostic::toString)
                        .collect(Collectors.joining("\n", "The mappings cannot be used:\n", "")));
        this.diagnostics = diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
