package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Hold;
import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;

/** Collects what the guardrails hold back. */
final class CollectedHolds extends Collected implements Hold {

    private final List<Held> held = new ArrayList<>();
    private Advice advice;

    List<Held> held() {
        return held;
    }

    @Override
    public Hold back(Advice advice) {
        this.advice = advice;
        return this;
    }

    @Override
    public Hold because(Text reason) {
        held.add(new Held(advice, rule(), reason));
        return this;
    }
}
