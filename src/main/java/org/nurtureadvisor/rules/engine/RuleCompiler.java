package org.nurtureadvisor.rules.engine;

import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.nurtureadvisor.rules.language.Diagnostic;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compiles rules on Drools, all in one go: starting its compilers costs more than compiling. */
final class RuleCompiler {

    private static final String PACKAGE = "rules.compiled";

    private final List<List<Rule>> groups;
    private final List<Rule> rules;

    private RuleCompiler(List<List<Rule>> groups) {
        this.groups = groups;
        this.rules = groups.stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * Compiles groups of rules, such as those for the stages of a model. A rule may be in several.
     *
     * @return one rule set for each group, in their order
     * @throws RulesRejectedException if Drools refuses what the profile let pass
     */
    static List<RuleSet> compile(List<List<Rule>> groups) {
        return new RuleCompiler(groups).compile();
    }

    private List<RuleSet> compile() {
        KieServices services = KieServices.get();
        // The repository of Drools is global and never forgets, so every build has a name of its
        // own,
        // and is taken out again at once.
        ReleaseId build = services.newReleaseId("rules", UUID.randomUUID().toString(), "1");
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            KieBuilder builder =
                    services.newKieBuilder(files(services, build), loader)
                            .buildAll(ExecutableModelProject.class);
            refuseErrors(builder.getResults().getMessages(Message.Level.ERROR));
            return ruleSets((KieContainerImpl) services.newKieContainer(build, loader));
        } finally {
            services.getRepository().removeKieModule(build);
        }
    }

    private KieFileSystem files(KieServices services, ReleaseId build) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(build);
        String path = "src/main/resources/" + PACKAGE.replace('.', '/') + "/rules.drl";
        files.write(path, DrlWriter.write(PACKAGE, rules));
        return files;
    }

    private List<RuleSet> ruleSets(KieContainerImpl container) {
        // Some errors show only when the base is made.
        KieBase base = container.getKieBase();
        CanonicalKieModule module = (CanonicalKieModule) container.getMainKieModule();
        ClassGuard.check(module);
        KieBaseModelImpl baseModel =
                (KieBaseModelImpl) container.getKieProject().getDefaultKieBaseModel();
        Map<String, org.drools.model.Rule> compiled = new HashMap<>();
        for (Model model : module.getModelForKBase(baseModel)) {
            model.getRules().forEach(rule -> compiled.put(rule.getName(), rule));
        }
        return groups.stream().map(group -> RuleSet.of(group, compiled, base)).toList();
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
