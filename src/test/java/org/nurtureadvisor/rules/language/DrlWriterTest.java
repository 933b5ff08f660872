package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Analysts, our parser and Drools read the same in a rule file. */
class DrlWriterTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void ourParserReadsWhatDroolsReads(String path) throws DroolsParserException {
        PackageDescr theirs = byDrools(text(path));
        Read<List<Rule>> ours = read(path, text(path));

        assertThat(ours.mistakes()).isEmpty();
        assertThat(RuleTexts.context(path).packageName()).isEqualTo(theirs.getName());
        assertThat(ours.value())
                .extracting(Shape::of)
                .isEqualTo(theirs.getRules().stream().map(Shape::of).toList());
        for (int i = 0; i < theirs.getRules().size(); i++) {
            assertThat(ours.value().get(i).consequence().toString())
                    .contains(texts(theirs.getRules().get(i).getConsequence().toString()));
        }
    }

    /** What stands in quotes. */
    private static List<String> texts(String statement) {
        return QUOTED.matcher(statement).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void droolsReadsTheSameConditionsInWhatIsWritten(String path) throws DroolsParserException {
        Read<List<Rule>> ours = read(path, text(path));

        PackageDescr written = byDrools(DrlWriter.write("rules", ours.value()));

        assertThat(written.getRules())
                .extracting(rule -> Shape.of(rule).patterns())
                .isEqualTo(
                        ours.value().stream().map(rule -> Shape.written(rule).patterns()).toList());
        assertThat(written.getRules())
                .extracting(RuleDescr::getName)
                .isEqualTo(ours.value().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void nothingThatARuleIsCalledOrSaysIsWritten(String path) {
        for (Rule rule : read(path, text(path)).value()) {
            assertThat(DrlWriter.write("rules", List.of(rule)))
                    .doesNotContain(rule.title())
                    .endsWith("then\nend\n");
        }
    }

    static Stream<String> shippedFiles() {
        return ShippedRules.files().texts().keySet().stream().filter(path -> path.endsWith(".drl"));
    }

    /**
     * What can be counted of a rule.
     *
     * @param patterns of each, the number of alternatives in each of its constraints
     */
    private record Shape(String name, List<List<Integer>> patterns) {

        static Shape of(Rule rule) {
            return counting(rule, constraint -> Stream.of(constraint.meaning().size()));
        }

        /** A name and what is asked of the fact that it names are written apart. */
        static Shape written(Rule rule) {
            return counting(
                    rule,
                    constraint ->
                            Stream.concat(
                                    constraint.variable() == null ? Stream.of() : Stream.of(1),
                                    constraint.canFail()
                                            ? Stream.of(constraint.meaning().size())
                                            : Stream.of()));
        }

        private static Shape counting(Rule rule, Function<Constraint, Stream<Integer>> count) {
            return new Shape(
                    rule.id() + " " + rule.title(),
                    rule.conditions().stream()
                            .map(condition -> condition.asked().flatMap(count).toList())
                            .toList());
        }

        static Shape of(RuleDescr rule) {
            return new Shape(
                    rule.getName(),
                    rule.getLhs().getDescrs().stream()
                            .map(condition -> alternatives(pattern(condition)))
                            .toList());
        }

        /** Of a pattern itself, or of what is not or exists. */
        private static PatternDescr pattern(BaseDescr condition) {
            return (PatternDescr)
                    (condition instanceof ConditionalElementDescr element
                            ? element.getDescrs().get(0)
                            : condition);
        }

        private static List<Integer> alternatives(PatternDescr pattern) {
            return pattern.getDescrs().stream()
                    .filter(ExprConstraintDescr.class::isInstance)
                    .map(constraint -> ((ExprConstraintDescr) constraint).getExpression())
                    .map(text -> text.split("\\|\\|").length)
                    .toList();
        }
    }

    private static String text(String path) {
        return ShippedRules.files().texts().get(path);
    }

    private static Read<List<Rule>> read(String path, String text) {
        return RuleParser.parse(path, text, RuleTexts.context(path));
    }

    private static PackageDescr byDrools(String drl) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr read = parser.parse(null, drl);
        assertThat(parser.getErrors()).isEmpty();
        return read;
    }
}
