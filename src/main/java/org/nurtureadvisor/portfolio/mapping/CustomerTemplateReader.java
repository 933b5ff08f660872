package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a mapping file takes of a row about whose it is. Where there is a mistake it is noted,
 * and what is read is not to be used.
 */
final class CustomerTemplateReader {

    private static final List<String> KEYS =
            List.of("id", "separator", "name", "owner", "segment", "facts", "recorded");
    private static final List<String> PROPERTIES = List.of("name", "owner", "segment");
    private static final List<String> FACTS =
            Facts.all().stream()
                    .filter(fact -> !fact.concluded())
                    .map(FactDefinition::name)
                    .toList();

    private CustomerTemplateReader() {}

    static CustomerTemplate read(YamlNode node) {
        node.entries(KEYS);
        return new CustomerTemplate(
                node.needed("id").flatMap(ValueTemplateReader::id).orElse(null),
                node.partOrBlank("separator")
                        .flatMap(CustomerTemplateReader::separator)
                        .orElse(null),
                properties(node),
                node.part("facts").map(CustomerTemplateReader::facts).orElse(Map.of()),
                recorded(node));
    }

    private static Optional<String> separator(YamlNode node) {
        Optional<String> separator = node.text();
        if (separator.isPresent() && separator.get().isEmpty()) {
            node.note("NO_SEPARATOR", "Something stands between ids, be it a blank.", null);
        }
        return separator;
    }

    private static Map<String, Value> properties(YamlNode node) {
        Map<String, Value> properties = new LinkedHashMap<>();
        for (String property : PROPERTIES) {
            node.part(property)
                    .flatMap(CustomerTemplateReader::property)
                    .ifPresent(value -> properties.put(property, value));
        }
        return properties;
    }

    private static Optional<Value> property(YamlNode node) {
        return node.key().equals("segment")
                ? ValueTemplateReader.value(node, ConstantCheck::ofSegment)
                : ValueTemplateReader.value(node);
    }

    private static Map<FactDefinition, Value> facts(YamlNode node) {
        Map<FactDefinition, Value> facts = new LinkedHashMap<>();
        for (YamlNode part : node.entries(FACTS)) {
            FactDefinition fact = Facts.get(part.key());
            ValueTemplateReader.value(part, check -> check.ofFact(fact))
                    .ifPresent(value -> facts.put(fact, value));
        }
        return facts;
    }

    private static Set<EventType> recorded(YamlNode node) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (YamlNode element : node.elementsOf("recorded")) {
            EventTemplateReader.type(element).ifPresent(types::add);
        }
        return types;
    }
}
