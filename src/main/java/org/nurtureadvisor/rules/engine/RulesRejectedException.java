package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot come into force, with everything that is wrong with them. */
public final class RulesRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Sorts the diagnostics by file, line and column. */
    public RulesRejectedException(List<Diagnostic> diagnostics) {
        super(message(diagnostics));
        this.diagnostics = diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String message(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Diagnostic.BY_PLACE)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n", "The rules cannot be used:\n", ""));
    }
}
