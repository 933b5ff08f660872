package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.Condition.Exists;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Field;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.testsupport.RuleTexts;

import java.util.List;

/** What Drools refuses though the parser let it pass. */
class RuleCompilerTest {

    private static final List<Rule> RULES =
            RuleTexts.guardrails(
                    """
                    rule "GRD-908 Sound"
                        when
                            $advice : Advice( priority >= 1 )
                        then
                            hold.back( $advice ).because( "Why" );
                    end
                    rule "GRD-909 Unsound"
                        when
                            $advice : Advice( priority >= 2 )
                            Placement( daysInStage >= 3 )
                        then
                            hold.back( $advice ).because( "Why" );
                    end
                    """);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatDroolsRefusesIsToldAtTheRuleThatAsksIt(boolean plain) {
        Rule unsound = asking(RULES.get(1), "noSuchThing", plain);

        RulesRejectedException rejected =
                catchThrowableOfType(
                        RulesRejectedException.class,
                        () -> RuleCompiler.compile(List.of(List.of(RULES.get(0), unsound))));

        assertThat(rejected.diagnostics())
                .isNotEmpty()
                .allSatisfy(
                        mistake -> {
                            assertThat(mistake.toString()).startsWith("test.drl:7:6: ");
                            assertThat(mistake.code()).isEqualTo("NOT_COMPILED");
                        });
    }

    /** The rule, its placement asked for something that no placement says. */
    private static Rule asking(Rule rule, String name, boolean plain) {
        Pattern placement = rule.conditions().get(1).pattern();
        Constraint criterion = placement.constraints().get(0);
        Comparison comparison = criterion.alternatives().get(0);
        Field known = comparison.field();
        Field unknown =
                new Field(
                        name,
                        known.type(),
                        known.elementType(),
                        known.nullable(),
                        null,
                        known.names(),
                        known.reader());
        Pattern asking =
                new Pattern(
                        null,
                        placement.type(),
                        List.of(
                                new Constraint(
                                        null,
                                        null,
                                        List.of(
                                                new Comparison(
                                                        new Term.Asked(unknown),
                                                        comparison.operator(),
                                                        comparison.right())),
                                        criterion.text(),
                                        criterion.span())),
                        placement.span());
        Condition changed = plain ? asking : new Exists(asking);
        return new Rule(
                rule.id(),
                rule.title(),
                rule.comment(),
                rule.model(),
                List.of(rule.conditions().get(0), changed),
                rule.consequence(),
                rule.file(),
                rule.span());
    }
}
