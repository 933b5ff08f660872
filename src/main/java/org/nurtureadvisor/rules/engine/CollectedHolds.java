package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Hold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Collects what the guardrails hold back. */
final class CollectedHolds extends Objecting<Hold> implements Hold {

    private final List<Advice> advice = new ArrayList<>();

    List<Held> held() {
        List<Objection> objections = objections();
        return IntStream.range(0, advice.size())
                .mapToObj(i -> new Held(advice.get(i), objections.get(i)))
                .toList();
    }

    @Override
    Hold verb() {
        return this;
    }

    @Override
    public Hold back(Advice advice) {
        this.advice.add(advice);
        return open(CheckVerdict.STOP);
    }
}
