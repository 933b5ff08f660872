package org.nurtureadvisor.portfolio.mapping;

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

import java.util.function.BiConsumer;

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
        each(Pointer.ROOT, (told, word) -> told.segment(TextNode.valueOf(word), Pointer.ROOT));
    }

    void ofFact(FactDefinition fact) {
        each(
                Pointer.ROOT,
                (told, word) -> {
                    ObjectNode groups = JsonNodeFactory.instance.objectNode();
                    groups.putObject(fact.groupName())
                            .set(
                                    fact.simpleName(),
                                    CellReader.read(word, fact.type(), fact.elementType()));
                    new FactReader(told).read(groups, Pointer.ROOT);
                });
    }

    /** Of an event with nothing but the attribute, all that is wrong elsewhere means nothing. */
    void ofAttribute(EventType type, String name) {
        AttributeDefinition attribute = EventAttributes.find(name).orElseThrow();
        each(
                Pointer.ROOT.to(name),
                (told, word) -> {
                    ObjectNode event = JsonNodeFactory.instance.objectNode();
                    event.put("type", type.wireName());
                    event.set(
                            name, CellReader.read(word, attribute.type(), attribute.elementType()));
                    new EventReader(told).read(event, Pointer.ROOT);
                });
    }

    /**
     * @param part of what is read in which mistakes count
     * @param reader reads a constant, and tells what is wrong with it
     */
    private void each(Pointer part, BiConsumer<PropertyReader, String> reader) {
        for (String constant : value.constants()) {
            PropertyReader told = new PropertyReader();
            reader.accept(told, constant);
            told.errors().first().stream()
                    .filter(error -> error.pointer().startsWith(part.toString()))
                    .forEach(error -> node.note(error.code(), error.detail(), error.didYouMean()));
        }
    }
}
