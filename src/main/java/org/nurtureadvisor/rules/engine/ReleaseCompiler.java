package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.engine.RuleCompiler.Unit;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.RuleBook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Compiles a rule book into a release. */
public final class ReleaseCompiler {

    private ReleaseCompiler() {}

    /**
     * @param digest SHA-256 of the files the book was read from, {@code sha256:…}
     * @throws RulesRejectedException if Drools refuses what the profile let pass
     */
    public static CompiledRelease compile(String digest, RuleBook book) {
        Iterator<RuleSet> compiled = RuleCompiler.compile(units(book)).iterator();
        List<CompiledModel> models =
                book.models().stream()
                        .map(
                                rules ->
                                        new CompiledModel(
                                                rules.model(), compiled.next(), compiled.next()))
                        .toList();
        return new CompiledRelease(digest, models, new Guardrails(compiled.next()), book.wording());
    }

    /** Stages and advice of each model in turn, guardrails last. */
    private static List<Unit> units(RuleBook book) {
        List<Unit> units = new ArrayList<>();
        for (ModelRules rules : book.models()) {
            String name = "rules." + rules.model().id().replace('-', '_');
            units.add(new Unit(name + ".stages", rules.stages()));
            units.add(new Unit(name + ".advice", rules.advice()));
        }
        units.add(new Unit("rules.guardrails", book.guardrails()));
        return units;
    }
}
