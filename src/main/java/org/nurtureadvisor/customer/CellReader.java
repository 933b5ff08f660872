package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the text of a cell into the JSON that would say the same. What cannot be turned stays a
 * text, so that whoever reads the JSON tells what is wrong with it.
 */
public final class CellReader {

    private static final Pattern SEPARATOR = Pattern.compile("[|;]");

    private CellReader() {}

    /**
     * @param cell not blank; the members of a set are separated by {@code |} or {@code ;}
     * @param type of the fact or attribute
     * @param elementType of a set's elements; of anything else, {@code type}
     */
    public static JsonNode read(String cell, Class<?> type, Class<?> elementType) {
        if (!Set.class.isAssignableFrom(type)) {
            return readSingle(cell, type);
        }
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        SEPARATOR
                .splitAsStream(cell)
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .forEach(member -> members.add(readSingle(member, elementType)));
        return members;
    }

    private static JsonNode readSingle(String cell, Class<?> type) {
        if (type == Boolean.class) {
            return readBoolean(cell);
        }
        return Number.class.isAssignableFrom(type) ? readNumber(cell) : TextNode.valueOf(cell);
    }

    private static JsonNode readBoolean(String cell) {
        boolean known = cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false");
        return known ? BooleanNode.valueOf(Boolean.parseBoolean(cell)) : TextNode.valueOf(cell);
    }

    private static JsonNode readNumber(String cell) {
        try {
            return DecimalNode.valueOf(new BigDecimal(cell));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(cell);
        }
    }
}
