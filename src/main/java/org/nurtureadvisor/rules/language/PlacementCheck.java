package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that there is a model with such placements as criteria ask for. */
final class PlacementCheck {

    private static final String NO_ORDER = "types have no order, and nobody moves up or down.";

    private final RuleContext context;
    private final Mistakes mistakes;

    PlacementCheck(RuleContext context, Mistakes mistakes) {
        this.context = context;
        this.mistakes = mistakes;
    }

    void check(List<Constraint> criteria) {
        List<Model> models =
                context.placed().stream().filter(model -> mean(criteria, model)).toList();
        if (models.isEmpty()) {
            refuseOtherModels(criteria);
        } else {
            refuseWhatModelsNeverTell(criteria, models);
        }
    }

    private void refuseWhatModelsNeverTell(List<Constraint> criteria, List<Model> models) {
        int before = mistakes.all().size();
        criteria.forEach(criterion -> refuseUntold(criterion, models));
        if (mistakes.all().size() == before) {
            refuseWhatNoModelHasTogether(criteria, models);
        }
    }

    private void refuseWhatNoModelHasTogether(List<Constraint> criteria, List<Model> models) {
        List<Model> left = models;
        for (Constraint criterion : criteria) {
            left = left.stream().filter(model -> mayHoldIn(model, criterion)).toList();
            if (left.isEmpty()) {
                mistakes.add(
                        criterion.span(),
                        "CONTRADICTION",
                        "No model has placements like this and like the criteria before it as well.",
                        null);
                return;
            }
        }
    }

    private static boolean mayHoldIn(Model model, Constraint criterion) {
        return criterion.meaning().stream().anyMatch(each -> isPossibleIn(model, each));
    }

    /** Where nobody ever tells it, it is unknown, and holds only if that is asked. */
    private static boolean isPossibleIn(Model model, Comparison comparison) {
        if (comparison.asksWhetherKnown() && comparison.operator() == Operator.EQUAL) {
            return true;
        }
        return comparison.fields().allMatch(field -> tells(model, field))
                && (!comparison.isSimple()
                        || !comparison.asksForOneOf()
                        || comparison.literals().stream()
                                .anyMatch(each -> isIn(model, comparison.field(), each)));
    }

    private static boolean isIn(Model model, Field field, Object literal) {
        if (literal instanceof Movement movement) {
            return movement.isPossibleIn(model.kind());
        }
        return field.names() != Naming.STAGE || model.rank((String) literal) > 0;
    }

    /** Whether the criteria leave a model to be the one whose placement they ask about. */
    static boolean mean(List<Constraint> criteria, Model model) {
        return criteria.stream()
                .filter(PlacementCheck::asksForModels)
                .allMatch(each -> leaves(each, model));
    }

    private static boolean asksForModels(Constraint criterion) {
        return criterion.alternatives().stream().anyMatch(Comparison::namesModels);
    }

    private static boolean leaves(Constraint criterion, Model model) {
        return criterion.alternatives().stream().anyMatch(each -> mayName(each, model));
    }

    private static boolean mayName(Comparison comparison, Model model) {
        return !comparison.namesModels()
                || comparison.asksForOneOf() == comparison.literals().contains(model.id());
    }

    /** Between several models that is a contradiction, which is noted as one. */
    private void refuseOtherModels(List<Constraint> criteria) {
        if (context.model() != null) {
            criteria.stream()
                    .filter(PlacementCheck::asksForModels)
                    .findFirst()
                    .ifPresent(
                            criterion ->
                                    mistakes.add(
                                            criterion.span(),
                                            "NOT_ALLOWED",
                                            "Here there is a Placement in "
                                                    + context.model().id()
                                                    + " alone: only guardrails see where the client"
                                                    + " stands in other models.",
                                            null));
        }
    }

    private void refuseUntold(Constraint criterion, List<Model> models) {
        Optional<Field> untold =
                criterion
                        .fields()
                        .filter(field -> models.stream().noneMatch(model -> tells(model, field)))
                        .findFirst();
        if (untold.isPresent()) {
            String name = untold.get().name();
            noteNever(name, Remark.of(name).orElseThrow().why, criterion.span());
        } else {
            criterion.alternatives().stream()
                    .filter(Comparison::isSimple)
                    .forEach(each -> refuseUnknownValues(each, criterion.span(), models));
        }
    }

    private void refuseUnknownValues(Comparison comparison, Span span, List<Model> models) {
        for (Object literal : comparison.literals()) {
            if (comparison.field().names() == Naming.STAGE) {
                checkStage((String) literal, span, models, mistakes);
            } else if (literal instanceof Movement movement
                    && models.stream().noneMatch(model -> movement.isPossibleIn(model.kind()))) {
                noteNever(movement.name(), NO_ORDER, span);
            }
        }
    }

    private void noteNever(String what, String why, Span span) {
        mistakes.add(span, "NEVER_KNOWN", "There is no " + what + " here: " + why, null);
    }

    /**
     * Notes a stage that there is in none of some models.
     *
     * @param models empty where not all of them are known, so that it may be there
     */
    static void checkStage(String code, Span span, List<Model> models, Mistakes mistakes) {
        List<String> codes =
                models.stream().flatMap(model -> model.stages().stream()).map(Stage::code).toList();
        if (!models.isEmpty() && !codes.contains(code)) {
            mistakes.add(
                    span,
                    "UNKNOWN_STAGE",
                    models.size() == 1
                            ? "There is no stage '%s' in %s. There are %s."
                                    .formatted(code, models.get(0).id(), String.join(", ", codes))
                            : "There is no stage '%s' in any model.".formatted(code),
                    DidYouMean.nearest(code, codes).orElse(null));
        }
    }

    private static boolean tells(Model model, Field field) {
        return Remark.of(field.name()).map(remark -> remark.isMadeIn.test(model)).orElse(true);
    }

    /** What placements in some models tell, and in others never. */
    private enum Remark {
        SKIPPED(
                "skipped",
                model -> model.kind() == ModelKind.LADDER,
                "only on a ladder stages are skipped."),
        RUNNER_UP(
                "runnerUp",
                model -> model.kind() == ModelKind.TYPES,
                "only among types is there a second strongest."),
        REFUSED(
                "refused",
                model -> !model.policy().equals(Policy.FREE),
                "nothing is refused where model.yaml states no policy."),
        LEVELS("levels", model -> model.kind().isOrdered(), NO_ORDER);

        private final String field;
        private final Predicate<Model> isMadeIn;
        private final String why;

        Remark(String field, Predicate<Model> isMadeIn, String why) {
            this.field = field;
            this.isMadeIn = isMadeIn;
            this.why = why;
        }

        static Optional<Remark> of(String field) {
            return Stream.of(values()).filter(remark -> remark.field.equals(field)).findFirst();
        }
    }
}
