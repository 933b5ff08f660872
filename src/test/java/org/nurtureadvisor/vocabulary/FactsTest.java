package org.nurtureadvisor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.testsupport.Given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FactsTest {

    private static final FactDefinition COUNT = Facts.get("purchases.count");
    private static final FactDefinition RETURNS = Facts.get("purchases.returns");
    private static final FactDefinition CHANNELS = Facts.get("consent.channelsAllowed");

    @ParameterizedTest
    @MethodSource("everyFact")
    void everyFactIsDocumented(FactDefinition fact) {
        assertThat(fact.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(fact.name()).matches("[a-z]+\\.[a-z][A-Za-z0-9]*");
        assertThat(fact.min()).isLessThan(fact.max());
        assertThat(Facts.find(fact.name())).contains(fact);
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void whatIsNoNumberHasNeitherUnitNorRange(FactDefinition fact) {
        if (!fact.isNumber()) {
            assertThat(fact.unit()).isEqualTo(Unit.NONE);
            assertThat(fact.min()).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(fact.max()).isEqualTo(Double.POSITIVE_INFINITY);
        } else {
            assertThat(fact.unit()).isNotEqualTo(Unit.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void aShareLiesBetweenNoneAndAll(FactDefinition fact) {
        if (fact.unit() == Unit.SHARE) {
            assertThat(fact.min()).isZero();
            assertThat(fact.max()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void nothingIsKnownOfTheUnknownCustomer(FactDefinition fact) {
        assertThat(fact.of(Customer.UNKNOWN)).isNull();
    }

    static List<FactDefinition> everyFact() {
        return Facts.all();
    }

    @Test
    void onlyLevelsAndTheLadderAreConcluded() {
        assertThat(Facts.all())
                .filteredOn(FactDefinition::concluded)
                .extracting(FactDefinition::name)
                .containsExactly("intimacy.interest", "intimacy.frequency", "ladder.step");
    }

    @Test
    void namesStandInTheOrderOfTheirGroups() {
        assertThat(Facts.names().stream().map(name -> name.split("\\.")[0]).distinct())
                .containsExactlyElementsOf(Facts.groups());
    }

    @Test
    void statesSomeFactsAndLeavesTheOthers() {
        Customer once = Facts.with(Customer.UNKNOWN, Map.of(COUNT, 3, CHANNELS, Set.of()));
        Customer twice = Facts.with(once, Map.of(RETURNS, 1));

        assertThat(Given.known(twice))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(COUNT, 3, RETURNS, 1, CHANNELS, Set.of()));
        assertThat(Given.known(twice).keySet()).containsExactly(COUNT, RETURNS, CHANNELS);
        assertThat(Given.known(once)).doesNotContainKey(RETURNS);
    }

    @Test
    void nullMakesAFactUnknownAgain() {
        Map<FactDefinition, Object> unknown = new HashMap<>();
        unknown.put(COUNT, null);

        assertThat(Facts.with(Facts.with(Customer.UNKNOWN, Map.of(COUNT, 3)), unknown))
                .isEqualTo(Customer.UNKNOWN);
    }

    @Test
    void aSetKnowsWhatItHolds() {
        assertThat(CHANNELS.type()).isEqualTo(Set.class);
        assertThat(CHANNELS.elementType()).isEqualTo(Channel.class);
        assertThat(COUNT.elementType()).isEqualTo(Integer.class);
    }

    @Test
    void whatIsNoFactIsNotFound() {
        assertThat(Facts.find("purchases.cuont")).isEmpty();
        assertThatThrownBy(() -> Facts.get("purchases.cuont"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no fact is called purchases.cuont");
    }
}
