package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads stated facts from JSON: {@code {"purchases": {"last12Months": 7}}}. */
public final class FactReader {

    private static final Map<FactDefinition, ValueReader<?>> READERS = readers();

    private final PropertyReader properties;

    /**
     * @param properties takes what is wrong, and what there is no word for
     */
    public FactReader(PropertyReader properties) {
        this.properties = properties;
    }

    private static Map<FactDefinition, ValueReader<?>> readers() {
        Map<FactDefinition, ValueReader<?>> readers = new HashMap<>();
        for (FactDefinition fact : Facts.all()) {
            readers.put(fact, ValueReader.of(fact));
        }
        return readers;
    }

    /**
     * The facts that a request states, those of the business in their own place, too, which goes
     * before.
     */
    public Map<FactDefinition, Object> readStated(JsonNode request) {
        JsonNode groups = request.path("facts");
        JsonNode business = request.path(BusinessFacts.NAME);
        Map<FactDefinition, Object> facts =
                PropertyReader.absent(groups)
                        ? new LinkedHashMap<>()
                        : read(groups, Pointer.ROOT.to("facts"));
        readGroup(BusinessFacts.NAME, business, Pointer.ROOT.to(BusinessFacts.NAME), facts);
        return facts;
    }

    /** The facts of all groups of an object; null in JSON leaves a fact unstated. */
    public Map<FactDefinition, Object> read(JsonNode groups, Pointer pointer) {
        Map<FactDefinition, Object> facts = new LinkedHashMap<>();
        if (!groups.isObject()) {
            properties.error(pointer, "WRONG_TYPE", "Facts are an object of groups.");
            return facts;
        }
        groups.properties()
                .forEach(
                        group ->
                                readGroup(
                                        group.getKey(),
                                        group.getValue(),
                                        pointer.to(group.getKey()),
                                        facts));
        return facts;
    }

    private void readGroup(
            String group, JsonNode values, Pointer pointer, Map<FactDefinition, Object> facts) {
        if (!Facts.groups().contains(group)) {
            unknown(pointer, group, "There is no group of facts '" + group + "'.", Facts.groups());
        } else if (!values.isObject()) {
            if (!PropertyReader.absent(values)) {
                properties.error(pointer, "WRONG_TYPE", "'" + group + "' is an object of facts.");
            }
        } else {
            values.properties()
                    .forEach(
                            value ->
                                    readFact(
                                            group,
                                            value.getKey(),
                                            value.getValue(),
                                            pointer.to(value.getKey()),
                                            facts));
        }
    }

    private void readFact(
            String group,
            String name,
            JsonNode value,
            Pointer pointer,
            Map<FactDefinition, Object> facts) {
        FactDefinition fact = Facts.find(group + "." + name).orElse(null);
        if (fact == null) {
            unknown(
                    pointer,
                    name,
                    "There is no fact '" + group + "." + name + "'.",
                    namesIn(group));
        } else if (fact.concluded()) {
            properties.warn(
                    pointer,
                    "CONCLUDED_FACT",
                    fact.name() + " is concluded by rules, so what is stated here does not count.");
        } else {
            Object read = READERS.get(fact).read(value, pointer, properties.errors());
            if (read != null) {
                facts.put(fact, read);
            }
        }
    }

    private void unknown(Pointer pointer, String name, String detail, Collection<String> known) {
        properties.warn(pointer, "UNKNOWN_FACT", detail, name, known);
    }

    private static List<String> namesIn(String group) {
        return Facts.all().stream()
                .filter(fact -> fact.groupName().equals(group))
                .map(FactDefinition::simpleName)
                .toList();
    }
}
