package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.stream.Stream;

/** A model and its rules, in the order of its files. */
public record ModelRules(Model model, List<Rule> stages, List<Rule> advice, List<Rule> warnings) {

    public ModelRules {
        stages = List.copyOf(stages);
        advice = List.copyOf(advice);
        warnings = List.copyOf(warnings);
    }

    public Stream<Rule> rules() {
        return Stream.of(stages, advice, warnings).flatMap(List::stream);
    }
}
