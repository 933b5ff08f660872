package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nurtureadvisor.vocabulary.Channel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class EventTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void carriesTheAttributesItIsGiven() {
        Event event =
                Event.of(
                        "1",
                        EventType.PURCHASE,
                        NOON,
                        Map.of("amount", new BigDecimal("9.50"), "products", Set.of("b", "a")));

        assertThat(event.amount()).isEqualTo("9.50");
        assertThat(event.products()).containsExactly("a", "b");
        assertThat(event.currency()).isNull();
    }

    @Test
    void readsBackEveryAttributeOfTheCatalogue() {
        Event event =
                Event.of("1", EventType.CONSENT, NOON, Map.of("preferredChannel", Channel.PHONE));

        assertThat(EventAttributes.all())
                .filteredOn(attribute -> attribute.of(event) != null)
                .singleElement()
                .satisfies(
                        attribute -> {
                            assertThat(attribute.name()).isEqualTo("preferredChannel");
                            assertThat(attribute.of(event)).isEqualTo(Channel.PHONE);
                        });
    }

    @Test
    void takesNullForLeftOut() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("amount", null);
        nothing.put("topic", null);

        assertThat(Event.of("1", EventType.PURCHASE, NOON, nothing))
                .isEqualTo(Event.of("1", EventType.PURCHASE, NOON, Map.of()));
    }

    @Test
    void refusesAnAttributeItsTypeDoesNotTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Event.of("1", EventType.VISIT, NOON, Map.of("topic", "x")))
                .withMessage("visit does not take topic");
    }

    @Test
    void refusesToLackAnAttributeItsTypeRequires() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Event.of("1", EventType.HELP_ASKED, NOON, Map.of()))
                .withMessage("help-asked requires by");
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Event.of("1", EventType.NEED, NOON, Map.of("topic", 7)))
                .withMessage("topic is a String, not 7");
    }

    @Test
    void documentsEveryAttribute() {
        assertThat(EventAttributes.all())
                .hasSize(
                        Event.class.getRecordComponents().length
                                - List.of("id", "type", "at").size())
                .allSatisfy(attribute -> assertThat(attribute.meaning()).isNotBlank());
    }

    @Test
    void describesRangeAndElements() {
        assertThat(EventAttributes.find("satisfaction"))
                .hasValueSatisfying(
                        satisfaction -> {
                            assertThat(satisfaction.type()).isEqualTo(Double.class);
                            assertThat(satisfaction.min()).isEqualTo(0);
                            assertThat(satisfaction.max()).isEqualTo(10);
                        });
        assertThat(EventAttributes.find("channelsAllowed"))
                .hasValueSatisfying(
                        channels -> {
                            assertThat(channels.type()).isEqualTo(Set.class);
                            assertThat(channels.elementType()).isEqualTo(Channel.class);
                        });
        assertThat(EventAttributes.find("colour")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsFoundByItsWireName(EventType type) {
        assertThat(type.wireName()).matches("[a-z]+(-[a-z]+)*");
        assertThat(EventType.find(type.wireName())).hasValue(type);
        assertThat(type.meaning()).isNotBlank();
    }

    @Test
    void noTypeIsFoundByAnotherName() {
        assertThat(EventType.find("lagniappe-answer")).hasValue(EventType.LAGNIAPPE_ANSWER);
        assertThat(EventType.find("LAGNIAPPE_ANSWER")).isEmpty();
    }

    @Test
    void typesTakeExactlyTheAttributesThereAre() {
        Set<String> taken = new HashSet<>();
        for (EventType type : EventType.values()) {
            taken.addAll(type.required());
            taken.addAll(type.optional());
        }

        assertThat(taken).isEqualTo(EventAttributes.names());
    }

    @Test
    void aFollowUpStandsBehindWhatItFollows() {
        assertThat(EnumSet.allOf(EventType.class))
                .filteredOn(type -> type.takes("of"))
                .isNotEmpty()
                .allSatisfy(
                        type ->
                                assertThat(type.follows())
                                        .hasValueSatisfying(
                                                opening -> assertThat(opening).isLessThan(type)));
    }
}
