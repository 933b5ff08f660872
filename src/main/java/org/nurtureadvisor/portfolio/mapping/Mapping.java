package org.nurtureadvisor.portfolio.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which columns of an export say what.
 *
 * @param name of its file, without the ending
 * @param title what is imported by it
 * @param export what export it is for, and how to come by it
 * @param text the file as it is written
 * @param times how dates and times are written
 * @param decimals how numbers are written
 * @param customer what a row says of whose it is
 * @param events that a row may tell
 */
public record Mapping(
        String name,
        String title,
        String export,
        String text,
        TimeReader times,
        Decimals decimals,
        CustomerTemplate customer,
        List<EventTemplate> events) {

    /** The columns that it reads, in the order in which it names them. */
    public List<Column> columns() {
        return Stream.of(
                        customer.id().columns().stream(),
                        of(customer.properties().values()),
                        of(customer.facts().values()),
                        events.stream().flatMap(Mapping::of))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    /**
     * Whom a row is about; none where it does not say.
     *
     * @param cells by column, blank ones left out
     */
    public List<String> customerIds(Map<String, String> cells) {
        return customer.ids(cells);
    }

    private static Stream<Column> of(EventTemplate event) {
        return Stream.of(
                        event.conditions().stream().map(Condition::column),
                        event.id().columns().stream(),
                        event.at().columns().stream(),
                        of(event.attributes().values()))
                .flatMap(columns -> columns);
    }

    private static Stream<Column> of(Collection<Value> values) {
        return values.stream().flatMap(value -> value.from().columns().stream());
    }
}
