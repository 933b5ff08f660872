package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.Text;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a pattern may be about. */
public enum FactType {
    CUSTOMER(Customer.class, customerFields()),
    PLACEMENT(
            Placement.class,
            fields(
                    Placement.class,
                    Set.of(
                            "stage",
                            "previous",
                            "movement",
                            "levels",
                            "daysInStage",
                            "refused",
                            "skipped",
                            "runnerUp"),
                    Map.of(
                            "model", Naming.MODEL,
                            "stage", Naming.STAGE,
                            "previous", Naming.STAGE,
                            "refused", Naming.STAGE,
                            "skipped", Naming.STAGE,
                            "runnerUp", Naming.STAGE))),
    ADVICE(
            Advice.class,
            fields(
                    Advice.class,
                    Set.of("moment", "ladderStep", "owner", "channel", "model", "rule"),
                    Map.of(
                            "code", Naming.ADVICE,
                            "topic", Naming.TOPIC,
                            "owner", Naming.OWNER,
                            "model", Naming.MODEL,
                            "rule", Naming.RULE))),
    ACTION(Action.class, fields(Action.class, Set.of("channel"), Map.of()));

    private final Class<?> type;
    private final Map<String, Field> fields;

    FactType(Class<?> type, Map<String, Field> fields) {
        this.type = type;
        this.fields = fields;
    }

    /** The class of the facts. */
    public Class<?> type() {
        return type;
    }

    /** As written in a rule: {@code Customer}. */
    public String title() {
        return type.getSimpleName();
    }

    Field field(String name) {
        return fields.get(name);
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    private static Map<String, Field> customerFields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        Facts.all().forEach(fact -> fields.put(fact.name(), Field.of(fact)));
        return fields;
    }

    private static Map<String, Field> fields(
            Class<?> record, Set<String> nullable, Map<String, Naming> named) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            // What is said to people is nothing to decide by.
            if (component.getType() != Text.class) {
                String name = component.getName();
                fields.put(
                        name,
                        Field.of(
                                component,
                                nullable.contains(name),
                                named.getOrDefault(name, Naming.NOTHING)));
            }
        }
        return fields;
    }

    static FactType of(String title) {
        return Arrays.stream(values())
                .filter(type -> type.title().equals(title))
                .findFirst()
                .orElse(null);
    }
}
