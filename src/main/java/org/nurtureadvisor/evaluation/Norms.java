package org.nurtureadvisor.evaluation;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is normal for the business: from the request, else from configuration, else assumed and said
 * so.
 */
@ApplicationScoped
public class Norms {

    private static final FactDefinition CYCLE = Facts.get("business.purchaseCycleDays");
    private static final FactDefinition INTERACTIONS = Facts.get("business.interactionsPerQuarter");

    /** What is assumed where nobody says: a purchase a month, and a word every other week. */
    public static final Map<FactDefinition, Object> ASSUMED =
            Map.of(CYCLE, 30.0, INTERACTIONS, 6.0);

    private static final Map<FactDefinition, Saying> SAID =
            Map.of(
                    CYCLE, Saying.CYCLE_IS_ASSUMED,
                    INTERACTIONS, Saying.INTERACTIONS_ARE_ASSUMED);

    /** By name, so that what is recorded is written in the same order everywhere. */
    private final Map<FactDefinition, Object> usual =
            new TreeMap<>(Comparator.comparing(FactDefinition::name));

    private final Set<FactDefinition> assumed = new HashSet<>(ASSUMED.keySet());

    Norms(BusinessConfig config) {
        Map<FactDefinition, Object> configured = new HashMap<>();
        config.purchaseCycleDays().ifPresent(days -> configured.put(CYCLE, days.doubleValue()));
        config.interactionsPerQuarter()
                .ifPresent(number -> configured.put(INTERACTIONS, number.doubleValue()));
        config.orderValue()
                .ifPresent(value -> configured.put(Facts.get("business.orderValue"), value));
        usual.putAll(ASSUMED);
        usual.putAll(configured);
        assumed.removeAll(configured.keySet());
    }

    /** What is normal where nobody says otherwise. */
    public Map<FactDefinition, Object> usual() {
        return Collections.unmodifiableMap(usual);
    }

    /** Those of the usual norms that no configuration says either. */
    public Set<FactDefinition> assumed() {
        return Set.copyOf(assumed);
    }

    /** The stated facts, with every norm that they leave out. */
    Map<FactDefinition, Object> complete(Map<FactDefinition, Object> stated) {
        Map<FactDefinition, Object> complete = new HashMap<>(usual);
        complete.putAll(stated);
        return complete;
    }

    /** Names each norm that had to be assumed, now or when the request was made. */
    List<Finding> warnings(EvaluationRequest request, Voice voice) {
        List<Finding> warnings = new ArrayList<>();
        for (FactDefinition norm : List.of(CYCLE, INTERACTIONS)) {
            Object stated = request.stated().get(norm);
            Set<FactDefinition> notSaid = stated == null ? assumed : request.assumed();
            if (notSaid.contains(norm)) {
                warnings.add(finding(norm, stated == null ? usual.get(norm) : stated, voice));
            }
        }
        return warnings;
    }

    private static Finding finding(FactDefinition norm, Object value, Voice voice) {
        String number = voice.wording().value(value, norm);
        Pointer place = Pointer.written("/" + norm.name().replace('.', '/'));
        return Finding.at(place, "ASSUMED_NORM", voice.say(SAID.get(norm), number), null);
    }
}
