package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads what clients that remember for themselves send along, and what decisions note, from JSON.
 */
final class MemoryReader {

    private static final Pointer SETTLED = Pointer.ROOT.to("settled");
    private static final Pointer ACCEPTANCE = Pointer.ROOT.to("acceptance");
    private static final Pointer ASSUMED = Pointer.ROOT.to("assumed");
    private static final List<String> SETTLED_PROPERTIES =
            List.of("code", "topic", "rule", "how", "until", "facts");
    private static final List<String> ACCEPTANCE_PROPERTIES =
            List.of("code", "model", "stage", "taken", "dismissed");
    private static final ValueReader<Settled.How> HOW =
            ValueReader.ofWords("how", Settled.How.class);
    private static final ValueReader<LocalDate> UNTIL = ValueReader.ofDates("until");
    private static final ValueReader<Integer> TAKEN = ValueReader.ofCounts("taken");
    private static final ValueReader<Integer> DISMISSED = ValueReader.ofCounts("dismissed");

    private final PropertyReader properties;

    /**
     * @param properties takes what is wrong, and what there is no word for
     */
    MemoryReader(PropertyReader properties) {
        this.properties = properties;
    }

    /** Advice that was dismissed or done. */
    List<Settled> settled(JsonNode list) {
        return read(list, SETTLED, SETTLED_PROPERTIES, this::settled);
    }

    /** How advice was taken so far. */
    Acceptances acceptances(JsonNode list) {
        return Acceptances.of(read(list, ACCEPTANCE, ACCEPTANCE_PROPERTIES, this::acceptance));
    }

    /** Norms that nobody stated, by their names within {@code business}. */
    Set<FactDefinition> assumed(JsonNode list) {
        Set<FactDefinition> assumed = new LinkedHashSet<>();
        List<String> names =
                properties.names(list, ASSUMED, "What is assumed is a list of names of norms.");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<FactDefinition> norm = Facts.find("business." + name);
            norm.ifPresent(assumed::add);
            if (name != null && norm.isEmpty()) {
                properties.error(ASSUMED.to(i), "UNKNOWN_FACT", "There is no norm '" + name + "'.");
            }
        }
        return assumed;
    }

    /** The entries of a list of objects in which nothing is missing. */
    private <T> List<T> read(
            JsonNode list,
            Pointer pointer,
            List<String> known,
            BiFunction<JsonNode, Pointer, T> entry) {
        if (PropertyReader.absent(list)) {
            return List.of();
        }
        if (!list.isArray()) {
            properties.error(pointer, "WRONG_TYPE", "This is a list of objects.");
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Pointer place = pointer.to(i);
            if (isComplete(list.get(i), place, known)) {
                entries.add(entry.apply(list.get(i), place));
            }
        }
        return entries;
    }

    private boolean isComplete(JsonNode node, Pointer pointer, List<String> known) {
        if (!node.isObject()) {
            properties.error(pointer, "WRONG_TYPE", "This is an object.");
            return false;
        }
        properties.warnOfUnknown(node, pointer, known);
        List<String> missing = known.stream().filter(name -> !node.hasNonNull(name)).toList();
        for (String name : missing) {
            properties.error(pointer.to(name), "MISSING", "Here must be '" + name + "'.");
        }
        return missing.isEmpty();
    }

    /** Of what is wrong here something is null, and the request refused. */
    private Settled settled(JsonNode node, Pointer pointer) {
        return new Settled(
                properties.text(node, "code", pointer),
                properties.text(node, "topic", pointer),
                properties.text(node, "rule", pointer),
                properties.value(node, "how", pointer, HOW),
                properties.value(node, "until", pointer, UNTIL),
                properties.text(node, "facts", pointer));
    }

    private Acceptance acceptance(JsonNode node, Pointer pointer) {
        return new Acceptance(
                properties.text(node, "code", pointer),
                properties.text(node, "model", pointer),
                properties.text(node, "stage", pointer),
                count(properties.value(node, "taken", pointer, TAKEN)),
                count(properties.value(node, "dismissed", pointer, DISMISSED)));
    }

    private static int count(Integer read) {
        return read == null ? 0 : read;
    }
}
