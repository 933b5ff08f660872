package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one JSON value as what a fact or an attribute of an event is, strictly: a number in quotes
 * is no number, a broken one no whole one.
 *
 * @param <T> what a value is read as
 */
public final class ValueReader<T> {

    /** In characters. */
    public static final int LONGEST_TEXT = 1_000;

    private static final int MOST_DECIMALS = 30;

    private final String name;
    private final Class<T> type;
    private final Class<?> elementType;
    private final double min;
    private final double max;
    private final boolean currency;
    private final Map<String, Object> words;

    /**
     * @param name of the fact or attribute
     * @param type a number, {@code Boolean}, {@code String}, {@code LocalDate}, an enum or {@code
     *     Set}
     * @param elementType of a set's elements; of anything else, {@code type}
     * @param min least value of a number, inclusive
     * @param max greatest value of a number, inclusive
     * @param currency whether a text is the code of a currency
     */
    private ValueReader(
            String name,
            Class<T> type,
            Class<?> elementType,
            double min,
            double max,
            boolean currency) {
        this.name = name;
        this.type = type;
        this.elementType = elementType;
        this.min = min;
        this.max = max;
        this.currency = currency;
        this.words = words(elementType);
    }

    static ValueReader<?> of(FactDefinition fact) {
        return new ValueReader<>(
                fact.name(),
                fact.type(),
                fact.elementType(),
                fact.min(),
                fact.max(),
                fact.isCurrency());
    }

    static ValueReader<?> of(AttributeDefinition attribute) {
        return new ValueReader<>(
                attribute.name(),
                attribute.type(),
                attribute.elementType(),
                attribute.min(),
                attribute.max(),
                attribute.isCurrency());
    }

    /** A reader of the words of an enum. */
    public static <E extends Enum<E>> ValueReader<E> ofWords(String name, Class<E> type) {
        return new ValueReader<>(name, type, type, 0, 0, false);
    }

    /** A reader of dates. */
    public static ValueReader<LocalDate> ofDates(String name) {
        return new ValueReader<>(name, LocalDate.class, LocalDate.class, 0, 0, false);
    }

    /** A reader of whole numbers from 0 on. */
    public static ValueReader<Integer> ofCounts(String name) {
        return new ValueReader<>(
                name, Integer.class, Integer.class, 0, Double.POSITIVE_INFINITY, false);
    }

    /** The value; null where JSON says nothing, null or something wrong, which is noted. */
    public T read(JsonNode value, Pointer pointer, Findings errors) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return type.cast(
                Set.class.isAssignableFrom(type)
                        ? readSet(value, pointer, errors)
                        : readSingle(value, pointer, errors));
    }

    private Object readSet(JsonNode value, Pointer pointer, Findings errors) {
        if (!value.isArray()) {
            return wrongType(value, "a list", pointer, errors);
        }
        Set<Object> members = new TreeSet<>();
        for (int i = 0; i < value.size(); i++) {
            Object member = readSingle(value.get(i), pointer.to(i), errors);
            if (member != null) {
                members.add(member);
            }
        }
        return Collections.unmodifiableSet(members);
    }

    private Object readSingle(JsonNode value, Pointer pointer, Findings errors) {
        if (elementType == Boolean.class) {
            return value.isBoolean()
                    ? (Object) value.booleanValue()
                    : wrongType(value, "true or false", pointer, errors);
        }
        if (Number.class.isAssignableFrom(elementType)) {
            return readNumber(value, pointer, errors);
        }
        if (!value.isTextual()) {
            return wrongType(value, elementType.isEnum() ? anyWord() : "a text", pointer, errors);
        }
        if (elementType.isEnum()) {
            return readWord(value.textValue(), pointer, errors);
        }
        return elementType == LocalDate.class
                ? readDate(value.textValue(), pointer, errors)
                : readText(value.textValue(), pointer, errors);
    }

    private Object readNumber(JsonNode value, Pointer pointer, Findings errors) {
        if (!value.isNumber()) {
            return wrongType(
                    value,
                    elementType == Integer.class ? "a whole number" : "a number",
                    pointer,
                    errors);
        }
        if (elementType == Integer.class && !value.canConvertToExactIntegral()) {
            return wrongType(value, "a whole number", pointer, errors);
        }
        double number = value.doubleValue();
        if (number < min || number > max) {
            return outOfRange("lies " + range(), value, pointer, errors);
        }
        if (Double.isInfinite(number) || elementType == Integer.class && !value.canConvertToInt()) {
            return outOfRange("is beyond what can be reckoned with", value, pointer, errors);
        }
        if (elementType == Integer.class) {
            return (int) number;
        }
        return elementType == BigDecimal.class
                ? readDecimal(value.decimalValue(), pointer, errors)
                : (Object) number;
    }

    private Object outOfRange(String rule, JsonNode value, Pointer pointer, Findings errors) {
        errors.add(pointer, "OUT_OF_RANGE", name + " " + rule + ", and here is " + value + ".");
        return null;
    }

    private Object readDecimal(BigDecimal value, Pointer pointer, Findings errors) {
        if (value.scale() > MOST_DECIMALS) {
            errors.add(
                    pointer,
                    "OUT_OF_RANGE",
                    name + " has at most " + MOST_DECIMALS + " decimal places.");
            return null;
        }
        return value;
    }

    private Object readWord(String written, Pointer pointer, Findings errors) {
        Object word = words.get(written);
        if (word != null) {
            return word;
        }
        errors.add(
                pointer,
                "UNKNOWN_WORD",
                name + " is " + anyWord() + ", and here is \"" + written + "\".",
                written,
                words.keySet());
        return null;
    }

    private Object readDate(String written, Pointer pointer, Findings errors) {
        Optional<LocalDate> date = Rfc3339.date(written);
        if (date.isEmpty()) {
            errors.add(
                    pointer,
                    "WRONG_TYPE",
                    name + " is a date such as 2026-03-31, and here is \"" + written + "\".");
        }
        return date.orElse(null);
    }

    private Object readText(String written, Pointer pointer, Findings errors) {
        Optional<Finding> mistake = TextCheck.mistake(written, name, LONGEST_TEXT);
        if (mistake.isPresent()) {
            errors.add(pointer, mistake.get().code(), mistake.get().detail());
            return null;
        }
        if (currency && !isCurrency(written)) {
            errors.add(
                    pointer,
                    "UNKNOWN_WORD",
                    name + " is an ISO 4217 code such as EUR, and here is \"" + written + "\".");
            return null;
        }
        return written;
    }

    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Object wrongType(JsonNode value, String wanted, Pointer pointer, Findings errors) {
        errors.add(
                pointer,
                "WRONG_TYPE",
                name + " is " + wanted + ", and here is " + shown(value) + ".");
        return null;
    }

    /** A value as a problem shows it. */
    static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> value.toString();
        };
    }

    /** The words of an enum in their order; none of any other type. */
    private static Map<String, Object> words(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (type.isEnum()) {
            for (Object word : type.getEnumConstants()) {
                words.put(word.toString(), word);
            }
        }
        return words;
    }

    private String anyWord() {
        return "one of " + String.join(", ", words.keySet());
    }

    private String range() {
        if (Double.isInfinite(max)) {
            return "at " + plain(min) + " or above";
        }
        return "between " + plain(min) + " and " + plain(max);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
