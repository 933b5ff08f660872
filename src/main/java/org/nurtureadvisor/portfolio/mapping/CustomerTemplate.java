package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a row says of whose it is.
 *
 * @param id of the customer
 * @param separator between ids, where a row is about several customers; null where it is not
 * @param properties name, owner and segment, as far as they are mapped
 * @param facts that are mapped
 * @param recorded types of events that the system behind the export records, so that none seen
 *     means none
 */
record CustomerTemplate(
        Template id,
        String separator,
        Map<String, Value> properties,
        Map<FactDefinition, Value> facts,
        Set<EventType> recorded) {

    /** None where the cells do not say. */
    List<String> ids(Map<String, String> cells) {
        String written = id.fillAsId(cells);
        Stream<String> ids =
                separator == null
                        ? Stream.of(written)
                        : Arrays.stream(written.split(Pattern.quote(separator))).map(String::strip);
        return ids.filter(each -> !each.isEmpty()).distinct().toList();
    }
}
