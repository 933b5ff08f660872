package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Purpose;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleContext;
import org.nurtureadvisor.rules.language.RuleFile;
import org.nurtureadvisor.rules.language.RuleParser;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.Set;

/** Rules written in a test, read as if they lay in the folder of the client strata. */
final class RuleTexts {

    private RuleTexts() {}

    static List<Rule> stages(String text) {
        return read(Purpose.STAGES, text);
    }

    static List<Rule> advice(String text) {
        return read(Purpose.ADVICE, text);
    }

    static List<Rule> guardrails(String text) {
        return read(Purpose.GUARDRAILS, text);
    }

    private static List<Rule> read(Purpose purpose, String text) {
        RuleFile file = file(purpose, text);
        assertThat(file.mistakes()).isEmpty();
        return file.rules();
    }

    /** As read, with whatever is wrong with it. */
    static RuleFile file(Purpose purpose, String text) {
        List<Model> models = ShippedRules.book().models().stream().map(ModelRules::model).toList();
        Model strata = ShippedRules.book().model("client-strata").orElseThrow().model();
        RuleContext context =
                new RuleContext(
                        purpose,
                        "rules.client_strata",
                        purpose == Purpose.GUARDRAILS ? null : strata,
                        models,
                        Set.of());
        return RuleParser.parse("test.drl", text, context);
    }
}
