package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
import java.util.Set;

/** Writes the value of a fact or of an attribute of an event as the JSON it is read from. */
final class ValueJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueJson() {}

    static JsonNode of(Object value) {
        if (value instanceof Set<?> members) {
            ArrayNode list = JSON.arrayNode(members.size());
            members.forEach(member -> list.add(of(member)));
            return list;
        }
        if (value instanceof Boolean yes) {
            return JSON.booleanNode(yes);
        }
        if (value instanceof Integer whole) {
            return JSON.numberNode(whole);
        }
        if (value instanceof Double number) {
            return JSON.numberNode(number);
        }
        return value instanceof BigDecimal number
                ? JSON.numberNode(number)
                : JSON.textNode(value.toString());
    }
}
