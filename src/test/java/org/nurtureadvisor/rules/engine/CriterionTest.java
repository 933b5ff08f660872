package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.nurtureadvisor.testsupport.Given.given;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Level;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When a criterion is met, when it is not, and when that cannot be known. */
class CriterionTest {

    /** Each comparison, facts that satisfy it, and facts that do not. */
    static Stream<Arguments> comparisons() {
        return Stream.of(
                arguments(
                        "purchases.count == 3",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.count != 3",
                        given("purchases.count", 2),
                        given("purchases.count", 3)),
                arguments(
                        "purchases.count < 3",
                        given("purchases.count", 2),
                        given("purchases.count", 3)),
                arguments(
                        "purchases.count <= 3",
                        given("purchases.count", 3),
                        given("purchases.count", 4)),
                arguments(
                        "purchases.count > 3",
                        given("purchases.count", 4),
                        given("purchases.count", 3)),
                arguments(
                        "purchases.count >= 3",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.count >= 2.5",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.count in ( 1, 2 )",
                        given("purchases.count", 2),
                        given("purchases.count", 3)),
                arguments(
                        "purchases.count not in ( 1, 2 )",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.regularity >= 0.6",
                        given("purchases.regularity", 0.6),
                        given("purchases.regularity", 0.59)),
                arguments(
                        "purchases.silence == 3",
                        given("purchases.silence", 3.0),
                        given("purchases.silence", 3.01)),
                arguments(
                        "purchases.silence != 3",
                        given("purchases.silence", 3.01),
                        given("purchases.silence", 3.0)),
                arguments(
                        "purchases.silence in ( 1, 3 )",
                        given("purchases.silence", 3.0),
                        given("purchases.silence", 2.0)),
                arguments(
                        "purchases.spendLast12Months == 100",
                        given("purchases.spendLast12Months", new BigDecimal("100.00")),
                        given("purchases.spendLast12Months", new BigDecimal("100.01"))),
                arguments(
                        "purchases.spendLast12Months != 100",
                        given("purchases.spendLast12Months", new BigDecimal("100.01")),
                        given("purchases.spendLast12Months", new BigDecimal("100.00"))),
                arguments(
                        "purchases.spendLast12Months >= 99.5",
                        given("purchases.spendLast12Months", new BigDecimal("99.50")),
                        given("purchases.spendLast12Months", new BigDecimal("99.49"))),
                arguments(
                        "purchases.spendLast12Months in ( 99, 100 )",
                        given("purchases.spendLast12Months", new BigDecimal("100.00")),
                        given("purchases.spendLast12Months", new BigDecimal("98"))),
                arguments(
                        "reach.subscribed == true",
                        given("reach.subscribed", true),
                        given("reach.subscribed", false)),
                arguments(
                        "reach.subscribed != true",
                        given("reach.subscribed", false),
                        given("reach.subscribed", true)),
                arguments(
                        "profile.name == \"Ann\"",
                        given("profile.name", "Ann"),
                        given("profile.name", "Bob")),
                arguments(
                        "profile.name != \"A\\\"n\\\\n\u00e9\"",
                        given("profile.name", "Ann"),
                        given("profile.name", "A\"n\\n\u00e9")),
                arguments(
                        "profile.name in ( \"Ann\", \"Bob\" )",
                        given("profile.name", "Bob"),
                        given("profile.name", "Eve")),
                arguments(
                        "intimacy.interest == Level.HIGH",
                        given("intimacy.interest", Level.HIGH),
                        given("intimacy.interest", Level.LOW)),
                arguments(
                        "intimacy.interest >= Level.HIGH",
                        given("intimacy.interest", Level.EXTREMELY_HIGH),
                        given("intimacy.interest", Level.MEDIUM)),
                arguments(
                        "intimacy.interest not in ( Level.HIGH, Level.LOW )",
                        given("intimacy.interest", Level.MEDIUM),
                        given("intimacy.interest", Level.LOW)),
                arguments(
                        "ladder.step < LadderStep.REQUESTED",
                        given("ladder.step", LadderStep.SUGGESTED),
                        given("ladder.step", LadderStep.EXPECTED)),
                arguments(
                        "consent.channelsAllowed contains Channel.PHONE",
                        given("consent.channelsAllowed", Set.of(Channel.PHONE)),
                        given("consent.channelsAllowed", Set.of(Channel.EMAIL))),
                arguments(
                        "consent.channelsAllowed not contains Channel.PHONE",
                        given("consent.channelsAllowed", Set.of()),
                        given("consent.channelsAllowed", Set.of(Channel.PHONE))),
                arguments(
                        "purchases.count >= purchases.returns",
                        given("purchases.count", 3, "purchases.returns", 3),
                        given("purchases.count", 3, "purchases.returns", 4)),
                arguments(
                        "purchases.daysSinceLast >= business.purchaseCycleDays * 2",
                        given("purchases.daysSinceLast", 60, "business.purchaseCycleDays", 30.0),
                        given("purchases.daysSinceLast", 59, "business.purchaseCycleDays", 30.0)),
                arguments(
                        "purchases.count - purchases.returns == 0",
                        given("purchases.count", 3, "purchases.returns", 3),
                        given("purchases.count", 3, "purchases.returns", 2)),
                arguments(
                        "( purchases.count + 1 ) * 2 > 7",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.count / 2 >= 1.5",
                        given("purchases.count", 3),
                        given("purchases.count", 2)),
                arguments(
                        "purchases.count * 2000000000 > 0",
                        given("purchases.count", 2),
                        given("purchases.count", 0)),
                arguments(
                        "purchases.count * purchases.daysSinceFirst > 4000000000",
                        given("purchases.count", 100000, "purchases.daysSinceFirst", 50000),
                        given("purchases.count", 100000, "purchases.daysSinceFirst", 40000)),
                arguments(
                        "purchases.count + purchases.returns > 3000000000",
                        given("purchases.count", 2000000000, "purchases.returns", 2000000000),
                        given("purchases.count", 2000000000, "purchases.returns", 1000000000)),
                arguments(
                        "purchases.spendLast12Months / 3 >= 33.3",
                        given("purchases.spendLast12Months", new BigDecimal("100")),
                        given("purchases.spendLast12Months", new BigDecimal("99"))),
                arguments(
                        "purchases.spendLast12Months * 0.1 >= purchases.averageOrderValue",
                        given(
                                "purchases.spendLast12Months",
                                new BigDecimal("100"),
                                "purchases.averageOrderValue",
                                new BigDecimal("10")),
                        given(
                                "purchases.spendLast12Months",
                                new BigDecimal("99"),
                                "purchases.averageOrderValue",
                                new BigDecimal("10"))),
                arguments(
                        "purchases.count == 3 || purchases.returns == 0",
                        given("purchases.count", 2, "purchases.returns", 0),
                        given("purchases.count", 2, "purchases.returns", 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void isMetUnmetOrUnknown(
            String criterion,
            Map<FactDefinition, Object> meets,
            Map<FactDefinition, Object> fails) {
        Compiled compiled = Compiled.of(criterion);

        assertThat(compiled.verdict(with(meets))).isEqualTo(Verdict.MET);
        assertThat(compiled.verdict(with(fails))).isEqualTo(Verdict.UNMET);
        assertThat(compiled.verdict(Customer.UNKNOWN)).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void holdsInASessionWhereItIsMet(
            String criterion,
            Map<FactDefinition, Object> meets,
            Map<FactDefinition, Object> fails) {
        Compiled compiled = Compiled.of(criterion);

        assertThat(compiled.firesInSession(with(meets))).isTrue();
        assertThat(compiled.firesInSession(with(fails))).isFalse();
        assertThat(compiled.firesInSession(Customer.UNKNOWN)).isFalse();
    }

    /** What asks for the unknown on purpose is never unknown itself. */
    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("service.satisfaction == null", given(), Verdict.MET),
                arguments(
                        "service.satisfaction == null",
                        given("service.satisfaction", 5.0),
                        Verdict.UNMET),
                arguments("service.satisfaction != null", given(), Verdict.UNMET),
                arguments(
                        "service.satisfaction != null",
                        given("service.satisfaction", 5.0),
                        Verdict.MET),
                arguments(
                        "service.openComplaints == null || service.openComplaints == 0",
                        given(),
                        Verdict.MET),
                arguments(
                        "service.openComplaints == null || service.openComplaints == 0",
                        given("service.openComplaints", 0),
                        Verdict.MET),
                arguments(
                        "service.openComplaints == null || service.openComplaints == 0",
                        given("service.openComplaints", 1),
                        Verdict.UNMET),
                arguments(
                        "purchases.count >= 3 || purchases.returns == 0",
                        given("purchases.count", 2),
                        Verdict.UNKNOWN),
                arguments(
                        "purchases.count >= 3 || purchases.returns == 0",
                        given("purchases.count", 3),
                        Verdict.MET),
                arguments(
                        "purchases.count >= purchases.returns",
                        given("purchases.count", 2),
                        Verdict.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}, given {1}: {2}")
    @MethodSource("questions")
    void knowsWhatIsAskedOnPurpose(
            String criterion, Map<FactDefinition, Object> facts, Verdict verdict) {
        assertThat(Compiled.of(criterion).verdict(with(facts))).isEqualTo(verdict);
        assertThat(Compiled.of(criterion).firesInSession(with(facts)))
                .isEqualTo(verdict == Verdict.MET);
    }

    /** Rules of one criterion each, all compiled together, once for each way to match them. */
    private record Compiled(StageRule rule, RuleSet inSession) {

        private static final Map<String, Compiled> BY_CRITERION = compile();

        static Compiled of(String criterion) {
            return BY_CRITERION.get(criterion);
        }

        private static Map<String, Compiled> compile() {
            List<String> criteria =
                    Stream.concat(comparisons(), questions())
                            .map(arguments -> (String) arguments.get()[0])
                            .distinct()
                            .toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < criteria.size(); i++) {
                text.append("rule \"STR-%03d Rule\" when Customer( ".formatted(i))
                        .append(criteria.get(i))
                        .append(" ) then place.at( \"LOYAL\" ); end\n");
            }
            List<Rule> rules = RuleTexts.stages(text.toString());
            List<List<Rule>> groups = rules.stream().map(List::of).toList();
            List<RuleSet> compiled = RuleCompiler.compile(groups);
            List<RuleSet> inSession = RuleCompiler.compileForNetwork(groups);
            Map<String, Compiled> all = new HashMap<>();
            for (int i = 0; i < criteria.size(); i++) {
                CompiledRule rule = compiled.get(i).plain().get(0);
                all.put(criteria.get(i), new Compiled(new StageRule(rule, 0), inSession.get(i)));
            }
            return all;
        }

        Verdict verdict(Customer customer) {
            return rule.criteria().get(0).verdict(customer);
        }

        boolean firesInSession(Customer customer) {
            return !inSession
                    .saying(SpokenStages::of)
                    .fire(GivenFacts.of(customer, List.of()), 1)
                    .isEmpty();
        }
    }

    private static Customer with(Map<FactDefinition, Object> facts) {
        return Facts.with(Customer.UNKNOWN, facts);
    }
}
