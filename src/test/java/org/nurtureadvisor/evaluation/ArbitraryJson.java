package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests made of the right words in the wrong places, and of values at the edge. */
final class ArbitraryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SECTIONS =
            List.of(
                    "asOf",
                    "models",
                    "customer",
                    "business",
                    "facts",
                    "events",
                    "recorded",
                    "previous");
    private static final List<JsonNode> EDGES =
            List.of(
                    JSON.nullNode(),
                    JSON.booleanNode(true),
                    JSON.numberNode(0),
                    JSON.numberNode(-1),
                    JSON.numberNode(1),
                    JSON.numberNode(0.5),
                    JSON.numberNode(Integer.MAX_VALUE),
                    JSON.numberNode(Long.MIN_VALUE),
                    JSON.numberNode(new BigDecimal("1e300")),
                    JSON.numberNode(new BigDecimal("1e-300")),
                    JSON.numberNode(new BigDecimal("1e9999")),
                    JSON.textNode(""),
                    JSON.textNode("\u0000~/\uD83D\uDE00"),
                    JSON.textNode("EMAIL"),
                    JSON.textNode("CLIENT"),
                    JSON.textNode("BIRTHDAY"),
                    JSON.textNode("trust-ladder"),
                    JSON.textNode("LAGNIAPPE"),
                    JSON.textNode("1000-01-01"),
                    JSON.textNode("2999-12-31"),
                    JSON.textNode("2024-02-29"),
                    JSON.textNode("1000-01-01T00:00:00Z"),
                    JSON.textNode("2999-12-31T23:59:59.999999999-18:00"),
                    JSON.textNode("2026-11-21T00:00:00Z"),
                    JSON.arrayNode(),
                    JSON.objectNode());

    private ArbitraryJson() {}

    static String request(Random random) {
        ObjectNode request = JSON.objectNode();
        request.set("facts", facts(random));
        request.set("events", events(random));
        while (random.nextInt(3) > 0) {
            request.set(any(SECTIONS, random), value(random, 3));
        }
        return request.toString();
    }

    private static ObjectNode facts(Random random) {
        ObjectNode facts = JSON.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            String[] name = any(new ArrayList<>(Facts.names()), random).split("\\.");
            facts.withObjectProperty(name[0]).set(name[1], any(EDGES, random));
        }
        return facts;
    }

    private static ArrayNode events(Random random) {
        ArrayNode events = JSON.arrayNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            EventType type = any(List.of(EventType.values()), random);
            ObjectNode event = events.addObject().put("id", String.valueOf(random.nextInt(4)));
            event.put("type", type.wireName());
            event.put("at", random.nextBoolean() ? "2026-11-20T12:00:00Z" : "1000-01-01T00:00:00Z");
            type.required().forEach(name -> event.set(name, any(EDGES, random)));
            if (random.nextInt(3) == 0) {
                event.set(any(new ArrayList<>(EventAttributes.names()), random), value(random, 1));
            }
        }
        return events;
    }

    private static JsonNode value(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        if (kind == 0) {
            return any(EDGES, random);
        }
        ArrayNode list = JSON.arrayNode();
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth - 1));
            object.set(
                    random.nextBoolean() ? any(SECTIONS, random) : any(Facts.groups(), random),
                    value(random, depth - 1));
        }
        return kind == 1 ? list : object;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
