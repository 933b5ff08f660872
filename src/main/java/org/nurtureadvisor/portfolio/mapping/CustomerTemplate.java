package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.Map;
import java.util.Set;

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
        Set<EventType> recorded) {}
