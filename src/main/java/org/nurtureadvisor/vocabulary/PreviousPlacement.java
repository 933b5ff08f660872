package org.nurtureadvisor.vocabulary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a customer stood in a model before.
 *
 * @param stage code of the stage; null where too little was known
 * @param since when the customer entered the stage; null where unknown
 * @param highest code of the highest stage the customer ever held; null where unknown
 */
public record PreviousPlacement(String stage, Instant since, String highest) {

    /**
     * What cannot have been, in a sentence each, by the name of the component that says it.
     *
     * @param model whose stages they are
     * @param asOf nothing before it lies after it
     */
    public Map<String, String> contradictions(Model model, Instant asOf) {
        Map<String, String> contradictions = new LinkedHashMap<>();
        if (since != null && since.isAfter(asOf)) {
            contradictions.put("since", "'since' is %s, after 'asOf', %s.".formatted(since, asOf));
        }
        int highestRank = model.rank(highest);
        if (model.kind().isOrdered() && highestRank > 0 && highestRank < model.rank(stage)) {
            contradictions.put(
                    "highest", "'highest' is %s, below 'stage', %s.".formatted(highest, stage));
        }
        return contradictions;
    }
}
