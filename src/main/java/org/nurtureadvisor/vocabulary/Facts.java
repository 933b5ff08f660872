package org.nurtureadvisor.vocabulary;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue of all facts, read once off the records of this package. */
public final class Facts {

    private static final Set<Class<?>> CONCLUDED = Set.of(Intimacy.class, Ladder.class);

    private static final RecordType CUSTOMER = new RecordType(Customer.class);
    private static final List<RecordType> GROUPS =
            CUSTOMER.components.stream()
                    .map(RecordComponent::getType)
                    .map(RecordType::new)
                    .toList();
    private static final Map<String, FactDefinition> BY_NAME = readAll();
    private static final List<FactDefinition> ALL = List.copyOf(BY_NAME.values());
    private static final List<String> GROUP_NAMES =
            CUSTOMER.components.stream().map(RecordComponent::getName).toList();
    private static final Object[] UNKNOWN = CUSTOMER.values(Customer.UNKNOWN);

    private Facts() {}

    /** In the order of their declaration, group by group. */
    public static List<FactDefinition> all() {
        return ALL;
    }

    /** Those that rules conclude, so that no request states them. */
    public static Stream<FactDefinition> concluded() {
        return ALL.stream().filter(FactDefinition::concluded);
    }

    /** Every name, in the order of declaration. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Optional<FactDefinition> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The definition of a fact that is known to exist.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    public static FactDefinition get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no fact is called " + name));
    }

    /** Names of the fact groups, in the order of their declaration. */
    public static List<String> groups() {
        return GROUP_NAMES;
    }

    /** The same customer with these facts instead; null makes a fact unknown. */
    public static Customer with(Customer customer, Map<FactDefinition, ?> changes) {
        if (changes.isEmpty()) {
            return customer;
        }
        Object[] groups = CUSTOMER.values(customer);
        Object[][] opened = new Object[groups.length][];
        changes.forEach(
                (fact, value) -> {
                    int group = fact.group();
                    if (opened[group] == null) {
                        opened[group] = GROUPS.get(group).values(groups[group]);
                    }
                    opened[group][fact.component()] = value;
                });
        for (int i = 0; i < groups.length; i++) {
            if (opened[i] != null) {
                groups[i] = GROUPS.get(i).create(opened[i]);
            }
        }
        return (Customer) CUSTOMER.create(groups);
    }

    /** Tells each fact that is known of a customer, in the order of declaration. */
    public static void forEachKnown(Customer customer, BiConsumer<FactDefinition, Object> told) {
        int first = 0;
        for (int g = 0; g < UNKNOWN.length; g++) {
            Object group = CUSTOMER.readers.get(g).apply(customer);
            List<Function<Object, Object>> readers = GROUPS.get(g).readers;
            // Of most customers, whole groups are unknown.
            for (int c = 0; group != UNKNOWN[g] && c < readers.size(); c++) {
                Object value = readers.get(c).apply(group);
                if (value != null) {
                    told.accept(ALL.get(first + c), value);
                }
            }
            first += readers.size();
        }
    }

    private static Map<String, FactDefinition> readAll() {
        Map<String, FactDefinition> all = new LinkedHashMap<>();
        for (int g = 0; g < GROUPS.size(); g++) {
            RecordType group = GROUPS.get(g);
            String groupName = CUSTOMER.components.get(g).getName();
            for (int c = 0; c < group.components.size(); c++) {
                FactDefinition fact = read(groupName, g, group, c);
                all.put(fact.name(), fact);
            }
        }
        return all;
    }

    private static FactDefinition read(String groupName, int g, RecordType group, int c) {
        RecordComponent component = group.components.get(c);
        return new FactDefinition(
                groupName + "." + component.getName(),
                component.getType(),
                elementType(component.getGenericType(), component.getType()),
                component.getAnnotation(Fact.class),
                CONCLUDED.contains(component.getDeclaringRecord()),
                g,
                c,
                CUSTOMER.readers.get(g),
                group.readers.get(c));
    }

    private static Class<?> elementType(Type generic, Class<?> raw) {
        return generic instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : raw;
    }

    /** How to take a record apart and put it together. */
    private static final class RecordType {

        final List<RecordComponent> components;
        final List<Function<Object, Object>> readers;
        final Constructor<?> constructor;

        RecordType(Class<?> type) {
            components = List.of(type.getRecordComponents());
            readers = components.stream().map(RecordReader::of).toList();
            constructor = canonical(type);
        }

        Object[] values(Object instance) {
            Object[] values = new Object[readers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = readers.get(i).apply(instance);
            }
            return values;
        }

        Object create(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot create from " + Arrays.toString(values), e);
            }
        }

        private static Constructor<?> canonical(Class<?> type) {
            Class<?>[] types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            try {
                return type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("cannot create " + type, e);
            }
        }
    }
}
