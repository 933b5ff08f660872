package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The way by which advice is to be given. */
class ChannelsTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");
    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final int LIMIT = 1_000;

    private static final FactDefinition PREFERRED = Facts.get("consent.preferredChannel");
    private static final FactDefinition MARKETING = Facts.get("consent.marketing");
    private static final Map<FactDefinition, Object> NO_EXTRA_YET =
            Map.of(Facts.get("generosity.lagniappesGiven"), 0);

    /** Words of advice that make sense in some ways only. */
    private static final Map<Pattern, Set<Channel>> WORDS =
            Map.of(
                    Pattern.compile("\\b(telephone|ring|call)\\b", Pattern.CASE_INSENSITIVE),
                    Set.of(Channel.PHONE),
                    Pattern.compile(
                            "\\b(visit the client|in person|sit down|at a meeting)\\b",
                            Pattern.CASE_INSENSITIVE),
                    Set.of(Channel.MEETING),
                    Pattern.compile(
                            "(^|; )(send|write to)\\b|\\bby hand\\b|\\bcard\\b",
                            Pattern.CASE_INSENSITIVE),
                    Set.of(Channel.POST, Channel.EMAIL));

    @Test
    void adviceWhoseWordsNameAWayInsistsOnIt() {
        for (ModelRules model : ShippedRules.book().models()) {
            for (Rule rule : model.advice()) {
                if (rule.advises().contact() != Contact.NONE) {
                    assertThat(waysNamedIn(rule))
                            .as(rule.id())
                            .allMatch(
                                    ways ->
                                            rule.advises().channel() != null
                                                    && ways.contains(rule.advises().channel()));
                }
            }
        }
    }

    private static List<Set<Channel>> waysNamedIn(Rule rule) {
        String action = RELEASE.english().said(rule, Part.ACTION);
        return WORDS.entrySet().stream()
                .filter(word -> word.getKey().matcher(action).find())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void whatTheClientPrefersIsTheWay() {
        Customer customer = customer(Map.of(PREFERRED, Channel.EMAIL, MARKETING, true));

        assertThat(channels(customer)).containsEntry("give-a-first-extra", Channel.EMAIL);
    }

    @Test
    void anyOtherWillDoWhereAGuardrailIsAgainstWhatTheClientPrefers() {
        Customer customer = customer(Map.of(PREFERRED, Channel.EMAIL));

        assertThat(channels(customer)).containsEntry("give-a-first-extra", null);
    }

    @Test
    void whatTheClientPrefersButDoesNotAllowIsNoWay() {
        FactDefinition allowed = Facts.get("consent.channelsAllowed");
        Customer customer =
                customer(Map.of(PREFERRED, Channel.PHONE, allowed, Set.of(Channel.EMAIL)));

        assertThat(channels(customer)).isNotEmpty().doesNotContainValue(Channel.PHONE);
    }

    @Test
    void whatTheClientHearsNothingOfHasNoWay() {
        Customer customer = customer(Map.of(PREFERRED, Channel.EMAIL, MARKETING, true));

        assertThat(channels(customer)).containsEntry("record-purchases", null);
    }

    @Property(tries = 200)
    void noGuardrailIsAgainstTheWayOfWhatIsAdvised(@ForAll("customers") Customer told) {
        Customer customer = RELEASE.conclude(told);
        Assessment assessment = assess(customer);
        Channels channels = channels(customer, assessment);
        List<Advice> asTold =
                assessment.letThrough().stream()
                        .map(piece -> AdviceBuilder.builder(piece).channel(channels.of(piece)))
                        .map(AdviceBuilder::build)
                        .toList();

        assertThat(RELEASE.guardrails().hold(customer, assessment.known(), asTold, LIMIT))
                .isEmpty();
    }

    private static Map<String, Channel> channels(Customer customer) {
        Assessment assessment = assess(customer);
        Channels channels = channels(customer, assessment);
        Map<String, Channel> byCode = new HashMap<>();
        assessment.letThrough().forEach(piece -> byCode.put(piece.code(), channels.of(piece)));
        return byCode;
    }

    private static Channels channels(Customer customer, Assessment assessment) {
        return Channels.of(
                RELEASE.guardrails(), customer, assessment, assessment.letThrough(), LIMIT);
    }

    private static Assessment assess(Customer customer) {
        return Assessment.of(
                RELEASE, RELEASE.relationshipModels(), customer, Map.of(), AS_OF, LIMIT);
    }

    private static Customer customer(Map<FactDefinition, Object> consent) {
        return RELEASE.conclude(Facts.with(Facts.with(Customer.UNKNOWN, NO_EXTRA_YET), consent));
    }

    /** All of whom prefer something. */
    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any()
                .flatMap(
                        customer ->
                                Arbitraries.of(Channel.values())
                                        .map(
                                                channel ->
                                                        Facts.with(
                                                                customer,
                                                                Map.of(PREFERRED, channel))));
    }
}
