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
import java.util.Set;

/**
 * What is normal for the business: from the request, else from configuration, else assumed and said
 * so.
 */
@ApplicationScoped
public class Norms {

    private static final FactDefinition CYCLE = Facts.get("business.purchaseCycleDays");
    private static final FactDefinition INTERACTIONS = Facts.get("business.interactionsPerQuarter");

    /** A purchase a month, and a word every other week. */
    private static final Map<FactDefinition, Object> ASSUMED =
            Map.of(CYCLE, 30.0, INTERACTIONS, 6.0);

    private final Map<FactDefinition, Object> usual = new HashMap<>(ASSUMED);
    private final Map<FactDefinition, Finding> assumed = new LinkedHashMap<>();

    Norms(BusinessConfig config) {
        Map<FactDefinition, Object> configured = new HashMap<>();
        config.purchaseCycleDays().ifPresent(days -> configured.put(CYCLE, days.doubleValue()));
        config.interactionsPerQuarter()
                .ifPresent(number -> configured.put(INTERACTIONS, number.doubleValue()));
        config.orderValue()
                .ifPresent(value -> configured.put(Facts.get("business.orderValue"), value));
        usual.putAll(configured);
        for (FactDefinition norm : List.of(CYCLE, INTERACTIONS)) {
            if (!configured.containsKey(norm)) {
                assumed.put(norm, finding(norm, usual.get(norm)));
            }
        }
    }

    /** What is normal where nobody says otherwise. */
    public Map<FactDefinition, Object> usual() {
        return Map.copyOf(usual);
    }

    /** Those of the usual norms that no configuration says either. */
    public Set<FactDefinition> assumed() {
        return Set.copyOf(assumed.keySet());
    }

    private static Finding finding(FactDefinition norm, Object value) {
        String detail =
                "What is normal was not said, and is assumed: "
                        + norm.meaning()
                        + ", "
                        + ((Double) value).intValue()
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

    /** Names each norm that had to be assumed, now or when the request was made. */
    List<Finding> warnings(EvaluationRequest request) {
        List<Finding> warnings = new ArrayList<>();
        for (FactDefinition norm : List.of(CYCLE, INTERACTIONS)) {
            Object stated = request.stated().get(norm);
            if (stated != null && request.assumed().contains(norm)) {
                warnings.add(finding(norm, stated));
            } else if (stated == null && assumed.containsKey(norm)) {
                warnings.add(assumed.get(norm));
            }
        }
        return warnings;
    }
}
