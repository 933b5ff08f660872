package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/** A customer's events as a test tells them: by day, at noon. */
final class Diary {

    private final List<Event> events = new ArrayList<>();
    private final Set<EventType> recorded = EnumSet.noneOf(EventType.class);

    /** Attributes follow as name, value, name, value. The first event has the id "1". */
    Diary on(String day, EventType type, Object... attributes) {
        events.add(event(String.valueOf(events.size() + 1), type, noon(day), attributes));
        return this;
    }

    Diary recording(EventType... types) {
        recorded.addAll(List.of(types));
        return this;
    }

    Customer factsAt(String day) {
        return new Timeline(events, recorded).factsAt(endOf(day));
    }

    NavigableSet<LocalDate> turningDays(String day, String until) {
        return new Timeline(events, recorded)
                .outlook(endOf(day), LocalDate.parse(until), Facts.all())
                .turningDays();
    }

    static Event event(String id, EventType type, Instant at, Object... attributes) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            values.put((String) attributes[i], attributes[i + 1]);
        }
        return Event.of(id, type, at, values);
    }

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusNanos(1);
    }
}
