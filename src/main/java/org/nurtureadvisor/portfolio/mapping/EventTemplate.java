package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;

import java.util.List;
import java.util.Map;

/**
 * An event that a row tells.
 *
 * @param type of the event
 * @param conditions all of which a row fulfils that tells it
 * @param id made of the export's own ids, so that the same row is the same event
 * @param at when it happened
 * @param attributes by name
 */
record EventTemplate(
        EventType type,
        List<Condition> conditions,
        Template id,
        Template at,
        Map<String, Value> attributes) {

    boolean isToldBy(Map<String, String> cells) {
        return conditions.stream().allMatch(condition -> condition.holds(cells));
    }
}
