package org.nurtureadvisor.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Purpose;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleContext;
import org.nurtureadvisor.rules.language.RuleParser;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules written in a test, read as if they lay in the folder of the client strata, or guardrails in
 * their own.
 */
public final class RuleTexts {

    private static final String FILE = "test.drl";
    private static final String STRATA = "client-strata";
    private static final Map<String, Purpose> BY_BEGINNING =
            Map.of(
                    "stages", Purpose.STAGES,
                    "advice", Purpose.ADVICE,
                    "warnings", Purpose.WARNINGS,
                    "contradictions", Purpose.WARNINGS,
                    "actions", Purpose.ACTIONS);

    private RuleTexts() {}

    public static List<Rule> stages(String text) {
        return read(Purpose.STAGES, text);
    }

    public static List<Rule> advice(String text) {
        return advice(STRATA, text);
    }

    /** As if they lay in the folder of another model. */
    public static List<Rule> advice(String model, String text) {
        return sound(RuleParser.parse(FILE, text, context(Purpose.ADVICE, model)));
    }

    public static List<Rule> guardrails(String text) {
        return read(Purpose.GUARDRAILS, text);
    }

    private static List<Rule> read(Purpose purpose, String text) {
        return sound(file(purpose, text));
    }

    private static List<Rule> sound(Read<List<Rule>> file) {
        assertThat(file.mistakes()).isEmpty();
        return file.value();
    }

    /** As read, with whatever is wrong with it. */
    public static Read<List<Rule>> file(Purpose purpose, String text) {
        return RuleParser.parse(FILE, text, context(purpose));
    }

    public static RuleContext context(Purpose purpose) {
        return context(purpose, purpose == Purpose.GUARDRAILS ? RuleBook.GUARDRAILS : STRATA);
    }

    /** Of the file at a path below the folder of all rules. */
    public static RuleContext context(String path) {
        int end = path.indexOf('/');
        return context(purpose(path.substring(end + 1)), path.substring(0, end));
    }

    private static Purpose purpose(String name) {
        return BY_BEGINNING.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Purpose.GUARDRAILS);
    }

    private static RuleContext context(Purpose purpose, String folder) {
        List<Model> models = ShippedRules.book().models().stream().map(ModelRules::model).toList();
        Model model =
                models.stream().filter(each -> each.id().equals(folder)).findFirst().orElse(null);
        return new RuleContext(
                purpose, "rules." + folder.replace('-', '_'), model, models, Set.of());
    }

    /** What a rule said, in one. */
    public static String said(Text text) {
        return text.parts().stream().map(String::valueOf).collect(Collectors.joining());
    }
}
