package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Text;
import org.nurtureadvisor.vocabulary.Warn;

import java.util.ArrayList;
import java.util.List;

/** Collects what rules warn of. */
final class CollectedWarnings extends Collected implements Warn {

    private final String model;
    private final List<Warning> warnings = new ArrayList<>();
    private String code;

    /**
     * @param model id of the model whose rules speak; null where they are about several
     */
    CollectedWarnings(String model) {
        this.model = model;
    }

    List<Warning> warnings() {
        return warnings;
    }

    @Override
    public Warn of(String code) {
        this.code = code;
        return this;
    }

    @Override
    public Warn because(Text reason) {
        Warning warning = new Warning(model, rule(), code, reason);
        // A rule may find its reason in more than one placement, and say the same of each.
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
        return this;
    }
}
