package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Compiles a rule book into a release. */
public final class ReleaseCompiler {

    private ReleaseCompiler() {}

    /**
     * @param digest SHA-256 of the files the book was read from, {@code sha256:…}
     * @param cache what was compiled before, and where to keep what is compiled now
     * @throws RulesRejectedException if Drools refuses what the profile let pass
     */
    public static CompiledRelease compile(String digest, RuleBook book, ClassCache cache) {
        return release(digest, book, RuleCompiler.compile(groups(book), cache));
    }

    /**
     * @param ruleSets one for each of the book's {@link #groups}, in their order
     */
    static CompiledRelease release(String digest, RuleBook book, List<RuleSet> ruleSets) {
        Iterator<RuleSet> compiled = ruleSets.iterator();
        List<CompiledModel> models =
                book.models().stream()
                        .map(
                                rules ->
                                        new CompiledModel(
                                                rules.model(),
                                                compiled.next(),
                                                compiled.next(),
                                                compiled.next()))
                        .toList();
        Guardrails guardrails =
                new Guardrails(
                        compiled.next(),
                        compiled.next(),
                        compiled.next(),
                        book.guardrails().models(book.models().stream().map(ModelRules::model)));
        return new CompiledRelease(digest, models, guardrails, book);
    }

    /** Stages, advice and warnings of each model in turn, guardrails last. */
    static List<List<Rule>> groups(RuleBook book) {
        List<List<Rule>> groups = new ArrayList<>();
        for (ModelRules rules : book.models()) {
            groups.add(rules.stages());
            groups.add(rules.advice());
            groups.add(rules.warnings());
        }
        groups.add(book.guardrails().holds());
        groups.add(book.guardrails().checks());
        groups.add(book.guardrails().contradictions());
        return groups;
    }
}
