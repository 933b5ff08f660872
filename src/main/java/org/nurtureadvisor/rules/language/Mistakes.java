package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of one file, so that all of them can be told at once. */
final class Mistakes {

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(Span span, String code, String detail, String didYouMean) {
        found.add(Diagnostic.at(file, span, code, detail, didYouMean));
    }

    List<Diagnostic> all() {
        return found;
    }

    /**
     * Leaves one message for each of these lines, the first: where a character cannot be read, what
     * else is wrong on its line follows from it.
     */
    List<Diagnostic> withoutEchoes(Set<Integer> unreadableLines) {
        Set<Integer> told = new HashSet<>();
        return found.stream()
                .filter(
                        mistake ->
                                !unreadableLines.contains(mistake.line())
                                        || told.add(mistake.line()))
                .toList();
    }
}
