package org.nurtureadvisor.rules.language;

import java.util.ArrayList;
import java.util.List;

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
}
