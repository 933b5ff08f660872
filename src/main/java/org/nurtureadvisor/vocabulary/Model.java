package org.nurtureadvisor.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * One way to say where a relationship stands: an ordered list of stages.
 *
 * @param id names the model and its folder, {@code client-strata}
 * @param title for people
 * @param kind how stages reached become one placement
 * @param source the text the model comes from
 * @param concludes name of the fact that the stage reached is written to, for the models after this
 *     one; null where there is none
 * @param policy which moves it allows
 * @param stages lowest first
 */
public record Model(
        String id,
        String title,
        ModelKind kind,
        String source,
        String concludes,
        Policy policy,
        List<Stage> stages) {

    public Model {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String code) {
        int rank = rank(code);
        return rank == 0 ? Optional.empty() : Optional.of(stages.get(rank - 1));
    }

    /** Place of a stage in the order, the lowest being 1; 0 where the model has no such stage. */
    public int rank(String code) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        return 0;
    }
}
