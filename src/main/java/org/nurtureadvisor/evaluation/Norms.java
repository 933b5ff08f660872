package org.nurtureadvisor.evaluation;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is normal for the business: from the request, else from configuration, else assumed and said
 * so.
 */
@ApplicationScoped
class Norms {

    private static final FactDefinition CYCLE = Facts.get("business.purchaseCycleDays");
    private static final FactDefinition INTERACTIONS = Facts.get("business.interactionsPerQuarter");

    /** A purchase a month, and a word every other week. */
    private static final Map<FactDefinition, Object> ASSUMED =
            Map.of(CYCLE, 30.0, INTERACTIONS, 6.0);

    private final Map<FactDefinition, Object> usual = new HashMap<>(ASSUMED);
    private final Map<FactDefinition, Finding> assumed = new LinkedHashMap<>();

    Norms(BusinessConfig config) {
        Map<FactDefinition, Object> configured = new HashMap<>();
        config.purchaseCycleDays().ifPresent(days -> configured.put(CYCLE, days));
        config.interactionsPerQuarter().ifPresent(number -> configured.put(INTERACTIONS, number));
        config.orderValue()
                .ifPresent(value -> configured.put(Facts.get("business.orderValue"), value));
        usual.putAll(configured);
        for (FactDefinition norm : List.of(CYCLE, INTERACTIONS)) {
            if (!configured.containsKey(norm)) {
                assumed.put(norm, finding(norm));
            }
        }
    }

    private static Finding finding(FactDefinition norm) {
        String detail =
                "What is normal was not said, and is assumed: "
                        + norm.meaning()
                        + ", "
                        + ((Double) ASSUMED.get(norm)).intValue()
                        + ".";
        Pointer place = Pointer.written("/" + norm.name().replace('.', '/'));
        return Finding.at(place, "ASSUMED_NORM", detail, null);
    }

    /** The stated facts, with every norm that they leave out. */
    Map<FactDefinition, Object> complete(Map<FactDefinition, Object> stated) {
        Map<FactDefinition, Object> complete = new HashMap<>(usual);
        complete.putAll(stated);
        return complete;
    }

    /** Names each norm that had to be assumed. */
    List<Finding> warnings(Map<FactDefinition, Object> stated) {
        List<Finding> warnings = new ArrayList<>();
        assumed.forEach(
                (norm, finding) -> {
                    if (!stated.containsKey(norm)) {
                        warnings.add(finding);
                    }
                });
        return warnings;
    }
}
