package org.nurtureadvisor.portfolio.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.nurtureadvisor.customer.AttributeDefinition;
import org.nurtureadvisor.customer.CellReader;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.yaml.YamlNode;

/**
 * Notes what is wrong with the words of a mapping itself: what does not hang on a cell can be wrong
 * before there is one.
 */
final class ConstantCheck {

    private final YamlNode node;
    private final Value value;

    /**
     * @param node where the value is written
     */
    ConstantCheck(YamlNode node, Value value) {
        this.node = node;
        this.value = value;
    }

    void ofSegment() {
        for (String constant : value.constants()) {
            PropertyReader told = new PropertyReader();
            told.segment(TextNode.valueOf(constant), Pointer.ROOT);
            noteErrors(told, Pointer.ROOT);
        }
    }

    void ofFact(FactDefinition fact) {
        for (String constant : value.constants()) {
            JsonNode stated = CellReader.read(constant, fact.type(), fact.elementType());
            ObjectNode groups = JsonNodeFactory.instance.objectNode();
            groups.putObject(fact.groupName()).set(fact.simpleName(), stated);
            PropertyReader told = new PropertyReader();
            new FactReader(told).read(groups, Pointer.ROOT);
            noteErrors(told, Pointer.ROOT);
        }
    }

    /** Of an event with nothing but the attribute, all that is wrong elsewhere means nothing. */
    void ofAttribute(EventType type, String name) {
        AttributeDefinition attribute = EventAttributes.find(name).orElseThrow();
        for (String constant : value.constants()) {
            ObjectNode event = JsonNodeFactory.instance.objectNode();
            event.put("type", type.wireName());
            event.set(name, CellReader.read(constant, attribute.type(), attribute.elementType()));
            PropertyReader told = new PropertyReader();
            new EventReader(told).read(event, Pointer.ROOT);
            noteErrors(told, Pointer.ROOT.to(name));
        }
    }

    private void noteErrors(PropertyReader told, Pointer part) {
        told.errors().first().stream()
                .filter(error -> error.pointer().startsWith(part.toString()))
                .forEach(error -> node.note(error.code(), error.detail(), error.didYouMean()));
    }
}
