package org.nurtureadvisor.rules.engine;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.nurtureadvisor.rules.language.Diagnostic;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Compiles rules on Drools, all in one go: starting its compilers costs more than compiling. */
final class RuleCompiler {

    private static final String PACKAGE = "rules.compiled";
    private static final String FOLDER = "rules/compiled/";

    private final List<List<Rule>> groups;
    private final List<Rule> rules;

    private RuleCompiler(List<List<Rule>> groups) {
        this.groups = groups;
        this.rules = groups.stream().flatMap(List::stream).distinct().toList();
    }

    /** Compiles groups of rules afresh. */
    static List<RuleSet> compile(List<List<Rule>> groups) {
        return compile(groups, ClassCache.NONE);
    }

    /**
     * Compiles groups of rules, such as those for the stages of a model, unless their classes were
     * kept. A rule may be in several groups.
     *
     * @return one rule set for each group, in their order
     * @throws RulesRejectedException if Drools refuses what the profile let pass
     */
    static List<RuleSet> compile(List<List<Rule>> groups, ClassCache cache) {
        return new RuleCompiler(groups).ruleSets(cache);
    }

    private List<RuleSet> ruleSets(ClassCache cache) {
        String text = DrlWriter.write(PACKAGE, rules);
        LoadedRules loaded = kept(text, cache).orElseGet(() -> compiled(text, cache));
        Map<String, org.drools.model.Rule> byName = loaded.rules();
        return groups.stream().map(group -> RuleSet.of(group, byName, loaded)).toList();
    }

    /** What was kept is trusted no more than what was compiled a moment ago. */
    private static Optional<LoadedRules> kept(String text, ClassCache cache) {
        try {
            return cache.find(text).map(RuleCompiler::ofRules).map(LoadedRules::of);
        } catch (RuntimeException | LinkageError e) {
            cache.passOver(text, e);
            return Optional.empty();
        }
    }

    private LoadedRules compiled(String text, ClassCache cache) {
        Map<String, byte[]> classes = classes(text);
        LoadedRules loaded = LoadedRules.of(classes);
        // Some errors show only when the base is made.
        loaded.base();
        cache.keep(text, classes);
        return loaded;
    }

    private Map<String, byte[]> classes(String text) {
        KieServices services = KieServices.get();
        // The repository of Drools is global and never forgets, so every build has a name of its
        // own, and is taken out again at once.
        ReleaseId build = services.newReleaseId("rules", UUID.randomUUID().toString(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(build);
        files.write("src/main/resources/" + FOLDER + "rules.drl", text);
        try {
            KieBuilder builder =
                    services.newKieBuilder(files, Thread.currentThread().getContextClassLoader())
                            .buildAll(ExecutableModelProject.class);
            refuseErrors(builder.getResults().getMessages(Message.Level.ERROR));
            return ofRules(((InternalKieModule) builder.getKieModule()).getClassesMap());
        } finally {
            services.getRepository().removeKieModule(build);
        }
    }

    /** Nothing else is loaded: no description of the build, and no class that poses as another. */
    private static Map<String, byte[]> ofRules(Map<String, byte[]> built) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        built.forEach(
                (path, bytes) -> {
                    if (path.startsWith(FOLDER) && path.endsWith(".class")) {
                        classes.put(path, bytes);
                    }
                });
        return classes;
    }

    private void refuseErrors(List<Message> errors) {
        if (!errors.isEmpty()) {
            throw new RulesRejectedException(
                    errors.stream().map(this::diagnostic).distinct().toList());
        }
    }

    /**
     * Drools's lines are those of the text written for it; the rule it names is what leads to the
     * file.
     */
    private Diagnostic diagnostic(Message error) {
        String detail = "The rule engine does not accept this: " + error.getText();
        return rules.stream()
                .filter(rule -> error.getText().contains(rule.name()))
                .findFirst()
                .map(rule -> at(rule, detail))
                .orElseGet(() -> new Diagnostic("", 1, 1, 1, "NOT_COMPILED", detail, null));
    }

    private static Diagnostic at(Rule rule, String detail) {
        return new Diagnostic(
                rule.file(),
                rule.span().line(),
                rule.span().column(),
                rule.span().endColumn(),
                "NOT_COMPILED",
                detail,
                null);
    }
}
