package org.nurtureadvisor.rules.engine;

import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Question;
import org.nurtureadvisor.rules.language.Rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compiles rules on Drools, all in one go: starting its compilers costs more than compiling.
 *
 * <p>Of a plain rule, Drools compiles what it asks, and that once for all rules that ask the same;
 * only of a rule that needs the network are the conditions compiled together. This takes a third of
 * the time.
 */
final class RuleCompiler {

    private static final String NOT_COMPILED = "NOT_COMPILED";
    private static final String QUESTIONS = "rules.asked";
    private static final String RULES = "rules.compiled";
    private static final String SOURCES = "src/main/resources/";
    private static final List<String> FOLDERS = List.of("rules/asked/", "rules/compiled/");

    private final List<List<Rule>> groups;
    private final Predicate<Rule> plain;
    private final List<List<Question>> questions;
    private final List<Rule> others;

    private RuleCompiler(List<List<Rule>> groups, Predicate<Rule> plain) {
        this.groups = groups;
        this.plain = plain;
        this.questions =
                Predicates.together(
                        rules().filter(plain).flatMap(Rule::questions).distinct().toList());
        this.others = rules().filter(plain.negate()).distinct().toList();
    }

    private Stream<Rule> rules() {
        return groups.stream().flatMap(List::stream);
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
        return new RuleCompiler(groups, Rule::isPlain).ruleSets(cache);
    }

    /**
     * Compiles groups of rules for Drools's network, plain or not: the yardstick for the direct
     * way.
     */
    static List<RuleSet> compileForNetwork(List<List<Rule>> groups) {
        return new RuleCompiler(groups, rule -> false).ruleSets(ClassCache.NONE);
    }

    private List<RuleSet> ruleSets(ClassCache cache) {
        Map<String, String> texts = texts(questions, others);
        String text = String.join("\n", texts.values());
        return kept(text, cache).orElseGet(() -> compiled(texts, text, cache));
    }

    /** What is written for Drools, by the names of the files. */
    static SortedMap<String, String> texts(List<List<Question>> questions, List<Rule> others) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!questions.isEmpty()) {
            texts.put("rules/asked/questions.drl", DrlWriter.ask(QUESTIONS, questions));
        }
        if (!others.isEmpty()) {
            texts.put("rules/compiled/rules.drl", DrlWriter.write(RULES, others));
        }
        return texts;
    }

    /** What was kept is trusted no more than what was compiled a moment ago. */
    private Optional<List<RuleSet>> kept(String text, ClassCache cache) {
        try {
            return cache.find(text).map(RuleCompiler::ofRules).map(this::load);
        } catch (RuntimeException | LinkageError e) {
            cache.passOver(text, e);
            return Optional.empty();
        }
    }

    private List<RuleSet> compiled(Map<String, String> texts, String text, ClassCache cache) {
        Map<String, byte[]> classes = classes(texts);
        List<RuleSet> loaded = load(classes);
        cache.keep(text, classes);
        return loaded;
    }

    private List<RuleSet> load(Map<String, byte[]> classes) {
        LoadedRules loaded = LoadedRules.of(classes);
        Predicates predicates = Predicates.of(questions, loaded.rules(QUESTIONS));
        Network network = others.isEmpty() ? null : new Network(loaded.models(RULES));
        return groups.stream().map(group -> ruleSet(group, predicates, network)).toList();
    }

    private RuleSet ruleSet(List<Rule> group, Predicates predicates, Network network) {
        return new RuleSet(
                group,
                group.stream()
                        .filter(plain)
                        .map(rule -> CompiledRule.of(rule, predicates))
                        .toList(),
                group.stream().filter(plain.negate()).toList(),
                network);
    }

    private Map<String, byte[]> classes(Map<String, String> texts) {
        KieServices services = KieServices.get();
        // The repository of Drools is global and never forgets, so every build has a name of its
        // own, and is taken out again at once.
        ReleaseId build = services.newReleaseId("rules", UUID.randomUUID().toString(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(build);
        texts.forEach((path, text) -> files.write(SOURCES + path, text));
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
                    if (FOLDERS.stream().anyMatch(path::startsWith) && path.endsWith(".class")) {
                        classes.put(path, bytes);
                    }
                });
        return classes;
    }

    private void refuseErrors(List<Message> errors) {
        if (!errors.isEmpty()) {
            throw new RulesRejectedException(
                    errors.stream()
                            .map(Message::getText)
                            .flatMap(this::diagnostics)
                            .distinct()
                            .toList());
        }
    }

    /**
     * Drools's lines are those of the text written for it; the criterion that it does not accept,
     * or the rule, is what leads to the file.
     */
    private Stream<Diagnostic> diagnostics(String error) {
        String detail = "The rule engine does not accept this: " + error;
        List<Rule> meant = rules().filter(rule -> isAbout(rule, error)).toList();
        return meant.isEmpty()
                ? Stream.of(Diagnostic.ofFile("", NOT_COMPILED, detail, null))
                : meant.stream()
                        .map(
                                rule ->
                                        Diagnostic.at(
                                                rule.file(),
                                                rule.span(),
                                                NOT_COMPILED,
                                                detail,
                                                null));
    }

    private static boolean isAbout(Rule rule, String error) {
        return error.contains(rule.id())
                || rule.conditions().stream()
                        .flatMap(Condition::asked)
                        .flatMap(criterion -> criterion.alternatives().stream())
                        .filter(comparison -> !comparison.asksWhetherKnown())
                        .map(DrlWriter::guarded)
                        .anyMatch(error::contains);
    }
}
