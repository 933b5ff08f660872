package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.stream.Stream;

/** A model and its rules. */
public record ModelRules(Model model, List<Rule> stages, List<Rule> advice) {

    public ModelRules {
        stages = List.copyOf(stages);
        advice = List.copyOf(advice);
    }

    public Stream<Rule> rules() {
        return Stream.concat(stages.stream(), advice.stream());
    }
}
