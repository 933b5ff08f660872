package org.nurtureadvisor.vocabulary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of all facts, read once off the records of this package. */
public final class Facts {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final Set<Class<?>> CONCLUDED = Set.of(Intimacy.class, Ladder.class);

    private static final RecordType CUSTOMER = new RecordType(Customer.class);
    private static final List<RecordType> GROUPS =
            CUSTOMER.components.stream()
                    .map(RecordComponent::getType)
                    .map(RecordType::new)
                    .toList();
    private static final Map<String, FactDefinition> BY_NAME = readAll();

    private Facts() {}

    /** In the order of their declaration, group by group. */
    public static List<FactDefinition> all() {
        return List.copyOf(BY_NAME.values());
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
        return CUSTOMER.components.stream().map(RecordComponent::getName).toList();
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

    /** The facts that are known of a customer, in the order of declaration. */
    public static Map<FactDefinition, Object> known(Customer customer) {
        Map<FactDefinition, Object> known = new LinkedHashMap<>();
        for (FactDefinition fact : BY_NAME.values()) {
            Object value = fact.of(customer);
            if (value != null) {
                known.put(fact, value);
            }
        }
        return known;
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
        MethodHandle reader =
                MethodHandles.filterReturnValue(
                        CUSTOMER.accessors
                                .get(g)
                                .asType(MethodType.methodType(Object.class, Customer.class)),
                        group.accessors
                                .get(c)
                                .asType(MethodType.methodType(Object.class, Object.class)));
        return new FactDefinition(
                groupName + "." + component.getName(),
                component.getType(),
                elementType(component.getGenericType(), component.getType()),
                component.getAnnotation(Fact.class),
                CONCLUDED.contains(component.getDeclaringRecord()),
                g,
                c,
                reader);
    }

    private static Class<?> elementType(Type generic, Class<?> raw) {
        return generic instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : raw;
    }

    /** How to take a record apart and put it together. */
    private static final class RecordType {

        final List<RecordComponent> components;
        final List<MethodHandle> accessors = new ArrayList<>();
        final MethodHandle constructor;

        RecordType(Class<?> type) {
            components = List.of(type.getRecordComponents());
            try {
                for (RecordComponent component : components) {
                    accessors.add(LOOKUP.unreflect(component.getAccessor()));
                }
                constructor = spread(LOOKUP.unreflectConstructor(canonical(type)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + type, e);
            }
        }

        Object[] values(Object instance) {
            try {
                Object[] values = new Object[accessors.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = accessors.get(i).invoke(instance);
                }
                return values;
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + instance, e);
            }
        }

        Object create(Object[] values) {
            try {
                return constructor.invoke(values);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot create from " + List.of(values), e);
            }
        }

        private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
            Class<?>[] types =
                    List.of(type.getRecordComponents()).stream()
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types);
        }

        private static MethodHandle spread(MethodHandle constructor) {
            int count = constructor.type().parameterCount();
            return constructor
                    .asType(constructor.type().generic())
                    .asSpreader(Object[].class, count);
        }
    }
}
