package org.nurtureadvisor.rules.engine;

import org.drools.model.Condition;
import org.drools.model.Constraint.Type;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.rules.language.Question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Drools compiled for each question that rules ask. */
final class Predicates {

    /** How many questions are compiled as one rule: each rule costs the compiler something more. */
    private static final int TOGETHER = 25;

    private final Map<Question, SingleConstraint> compiled = new HashMap<>();

    private Predicates() {}

    /**
     * @param questions as {@link #together} has put them
     * @param rules what was made of them, by their number
     */
    static Predicates of(List<List<Question>> questions, Map<String, Rule> rules) {
        Predicates predicates = new Predicates();
        for (int i = 0; i < questions.size(); i++) {
            predicates.add(questions.get(i), rules.get(String.valueOf(i)));
        }
        return predicates;
    }

    private void add(List<Question> questions, Rule rule) {
        int asked = questions.get(0).given().size();
        Condition pattern = rule.getView().getSubConditions().get(asked);
        List<SingleConstraint> constraints = flatten(((Pattern<?>) pattern).getConstraint());
        if (constraints.size() != questions.size()) {
            throw new IllegalStateException(
                    "Drools compiled %s constraints for %s"
                            .formatted(constraints.size(), questions));
        }
        for (int i = 0; i < constraints.size(); i++) {
            compiled.put(questions.get(i), constraints.get(i));
        }
    }

    private static List<SingleConstraint> flatten(org.drools.model.Constraint constraint) {
        if (constraint.getType() == Type.SINGLE) {
            return List.of((SingleConstraint) constraint);
        }
        List<SingleConstraint> flat = new ArrayList<>();
        constraint.getChildren().forEach(child -> flat.addAll(flatten(child)));
        return flat;
    }

    SingleConstraint of(Question question) {
        return compiled.get(question);
    }

    /** Puts questions together that one rule can ask. */
    static List<List<Question>> together(List<Question> questions) {
        List<List<Question>> all = new ArrayList<>();
        Map<FactType, List<Question>> open = new EnumMap<>(FactType.class);
        for (Question question : questions) {
            if (!question.given().isEmpty()) {
                all.add(List.of(question));
                continue;
            }
            List<Question> several = open.get(question.type());
            if (several == null || several.size() == TOGETHER) {
                several = new ArrayList<>();
                open.put(question.type(), several);
                all.add(several);
            }
            several.add(question);
        }
        return all;
    }
}
