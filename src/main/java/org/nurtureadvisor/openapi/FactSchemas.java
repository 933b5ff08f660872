package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of facts, from the catalogue by which they are read. */
final class FactSchemas {

    private final Map<String, Schema> components = new LinkedHashMap<>();

    private FactSchemas() {}

    /** All that facts consist of, by name. */
    static Map<String, Schema> components() {
        FactSchemas schemas = new FactSchemas();
        schemas.components.put("Facts", schemas.facts());
        return schemas.components;
    }

    /** The facts of a group, such as {@code PurchasesFacts}. */
    static Schema ref(String group) {
        return Schemas.ref(component(group));
    }

    private static String component(String group) {
        return Character.toUpperCase(group.charAt(0)) + group.substring(1) + "Facts";
    }

    private Schema facts() {
        Schema facts =
                Schemas.object(
                        "Facts that the sender states, in groups. A fact that is left out or null is"
                                + " unknown, and unknown is never zero. \"In the last 90 days\" means"
                                + " whole calendar days in UTC that end with `asOf`.");
        for (RecordComponent group : Customer.class.getRecordComponents()) {
            Map<String, Schema> stated = group(group.getName());
            if (!stated.isEmpty()) {
                components.put(
                        component(group.getName()),
                        Schemas.object(Javadocs.of(group.getType())).properties(stated));
                facts.addProperty(group.getName(), Schemas.orNull(ref(group.getName())));
            }
        }
        return facts;
    }

    private Map<String, Schema> group(String group) {
        Map<String, Schema> stated = new LinkedHashMap<>();
        for (FactDefinition fact : Facts.all()) {
            if (fact.groupName().equals(group) && !fact.concluded()) {
                Schemas.addWords(fact.elementType(), components);
                stated.put(fact.simpleName(), fact(fact));
            }
        }
        return stated;
    }

    private static Schema fact(FactDefinition fact) {
        return Schemas.stated(
                fact.type(),
                fact.elementType(),
                fact.min(),
                fact.max(),
                Javadocs.sentence(fact.meaning()));
    }
}
