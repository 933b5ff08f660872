package org.nurtureadvisor.testsupport;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.nurtureadvisor.customer.AttributeDefinition;
import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up histories of 800 days: events with all their attributes, some of them repeated. */
public final class Histories {

    private static final Instant BEGIN = Instant.parse("2023-11-01T00:00:00Z");
    private static final int DAYS = 800;

    /** No event is later. */
    public static final Instant END = BEGIN.plus(Duration.ofDays(DAYS));

    private Histories() {}

    public static Arbitrary<List<Event>> of(EventType... types) {
        return Arbitraries.of(types).flatMap(Histories::event).list().ofMaxSize(60);
    }

    /** The types that a sender records. */
    public static Arbitrary<Set<EventType>> recorded() {
        return Arbitraries.of(EventType.class).set();
    }

    /** By quarters of a day, so that midnight and the same instant come often. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.integers()
                .between(0, 4 * DAYS)
                .map(quarters -> BEGIN.plus(Duration.ofHours(6L * quarters)));
    }

    private static Arbitrary<Event> event(EventType type) {
        Arbitrary<Map<String, Object>> attributes = Arbitraries.just(Map.of());
        for (String name : type.required()) {
            attributes = with(attributes, name, value(name));
        }
        for (String name : type.optional()) {
            attributes = with(attributes, name, value(name).injectNull(0.1));
        }
        return Combinators.combine(ids(), instants(), attributes)
                .as((id, at, values) -> Event.of(id, type, at, values));
    }

    private static Arbitrary<Map<String, Object>> with(
            Arbitrary<Map<String, Object>> attributes, String name, Arbitrary<?> value) {
        return Combinators.combine(attributes, value)
                .as(
                        (values, added) -> {
                            Map<String, Object> more = new HashMap<>(values);
                            more.put(name, added);
                            return more;
                        });
    }

    private static Arbitrary<?> value(String name) {
        AttributeDefinition attribute = EventAttributes.find(name).orElseThrow();
        if (name.equals("of") || name.equals("inReplyTo")) {
            return ids();
        }
        return attribute.type() == Set.class
                ? one(attribute.elementType(), attribute).set().ofMaxSize(3)
                : one(attribute.type(), attribute);
    }

    private static Arbitrary<?> one(Class<?> type, AttributeDefinition attribute) {
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        } else if (type == Boolean.class) {
            return Arbitraries.of(true, false);
        } else if (type == Integer.class) {
            return Arbitraries.integers().between(0, (int) Math.min(attribute.max(), 20));
        } else if (type == Double.class) {
            return Arbitraries.doubles().between(attribute.min(), attribute.max());
        } else if (type == BigDecimal.class) {
            return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.TEN.pow(6));
        } else if (type == LocalDate.class) {
            return Arbitraries.integers().between(-1500, 1500).map(Days.of(BEGIN)::plusDays);
        }
        return Arbitraries.of("a", "a", "a", "b");
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.integers().between(1, 90).map(String::valueOf);
    }
}
