package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Check;
import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;

/** Collects what rules have against an action. */
final class CollectedObjections extends Collected implements Check {

    private final List<Objection> objections = new ArrayList<>();

    List<Objection> objections() {
        return objections;
    }

    @Override
    public Check stop(Action action) {
        return open(CheckVerdict.STOP);
    }

    @Override
    public Check caution(Action action) {
        return open(CheckVerdict.CAUTION);
    }

    private Check open(CheckVerdict verdict) {
        objections.add(new Objection(verdict, rule(), null, null));
        return this;
    }

    @Override
    public Check because(Text reason) {
        Objection open = current();
        return replace(new Objection(open.verdict(), open.rule(), reason, open.instead()));
    }

    @Override
    public Check instead(Text action) {
        Objection open = current();
        return replace(new Objection(open.verdict(), open.rule(), open.because(), action));
    }

    private Objection current() {
        return objections.get(objections.size() - 1);
    }

    private Check replace(Objection objection) {
        objections.set(objections.size() - 1, objection);
        return this;
    }
}
