package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Analysts, our parser and Drools read the same in a rule file. */
class DrlWriterTest {

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void ourParserReadsWhatDroolsReads(String path) throws DroolsParserException {
        PackageDescr theirs = byDrools(text(path));
        RuleFile ours = read(path, text(path));

        assertThat(ours.mistakes()).isEmpty();
        assertThat(ours.packageName()).isEqualTo(theirs.getName());
        assertThat(ours.rules())
                .extracting(Shape::of)
                .isEqualTo(theirs.getRules().stream().map(Shape::of).toList());
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void droolsReadsTheSameRulesInWhatIsWritten(String path) throws DroolsParserException {
        RuleFile ours = read(path, text(path));

        PackageDescr written = byDrools(DrlWriter.write(ours.packageName(), ours.rules()));

        assertThat(written.getRules().stream().map(Shape::of))
                .containsExactlyElementsOf(ours.rules().stream().map(Shape::written).toList());
    }

    static Stream<String> shippedFiles() {
        return ShippedRules.files().texts().keySet().stream().filter(path -> path.endsWith(".drl"));
    }

    /** What can be counted of a rule. */
    private record Shape(String name, List<Integer> constraintsOfPatterns, String action) {

        static Shape of(Rule rule) {
            return counting(rule, constraint -> 1);
        }

        /** A name and what is asked of the fact that it names are written apart. */
        static Shape written(Rule rule) {
            return counting(
                    rule,
                    constraint ->
                            (constraint.variable() == null ? 0 : 1)
                                    + (constraint.canFail() ? 1 : 0));
        }

        private static Shape counting(Rule rule, ToIntFunction<Constraint> count) {
            return new Shape(
                    rule.name(),
                    rule.conditions().stream()
                            .map(condition -> ((Pattern) condition).constraints())
                            .map(constraints -> constraints.stream().mapToInt(count).sum())
                            .toList(),
                    rule.consequence().calls().stream()
                            .map(Consequence.Call::method)
                            .reduce(
                                    rule.consequence().verb().word(),
                                    (all, call) -> all + "." + call));
        }

        static Shape of(RuleDescr rule) {
            return new Shape(
                    rule.getName(),
                    rule.getLhs().getDescrs().stream()
                            .map(pattern -> constraints((PatternDescr) pattern))
                            .toList(),
                    String.valueOf(rule.getConsequence())
                            .replaceAll("\"[^\"]*\"", "")
                            .replaceAll("Text\\.of\\([^)]*\\)", "")
                            .replaceAll("\\([^)]*\\)|[\\s;]", ""));
        }

        private static int constraints(PatternDescr pattern) {
            return (int)
                    pattern.getDescrs().stream()
                            .filter(ExprConstraintDescr.class::isInstance)
                            .count();
        }
    }

    private static String text(String path) {
        return ShippedRules.files().texts().get(path);
    }

    private static RuleFile read(String path, String text) {
        return RuleParser.parse(path, text, RuleParserPropertyTest.context(path));
    }

    private static PackageDescr byDrools(String drl) throws DroolsParserException {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr read = parser.parse(null, drl);
        assertThat(parser.getErrors()).isEmpty();
        return read;
    }
}
