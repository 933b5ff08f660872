package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.function.Predicate;

/** Checks that there is a model with such placements as a pattern asks for. */
final class PlacementCheck {

    private final RuleContext context;
    private final Mistakes mistakes;

    PlacementCheck(RuleContext context, Mistakes mistakes) {
        this.context = context;
        this.mistakes = mistakes;
    }

    void check(List<Constraint> criteria) {
        List<Model> models = context.placed().stream().filter(meantBy(criteria)).toList();
        if (models.isEmpty()) {
            refuseOtherModels(criteria);
        } else {
            criteria.forEach(criterion -> check(criterion, models));
        }
    }

    /** Whether the criteria that name models leave it to be the one. */
    private static Predicate<Model> meantBy(List<Constraint> criteria) {
        return model ->
                criteria.stream()
                        .filter(PlacementCheck::names)
                        .allMatch(each -> names(each, model));
    }

    private static boolean names(Constraint criterion) {
        return criterion.alternatives().stream().anyMatch(Comparison::namesModels);
    }

    private static boolean names(Constraint criterion, Model model) {
        return criterion.alternatives().stream().anyMatch(each -> mayName(each, model));
    }

    private static boolean mayName(Comparison comparison, Model model) {
        return !comparison.namesModels()
                || switch (comparison.operator()) {
                    case EQUAL, IN -> comparison.literals().contains(model.id());
                    default -> !comparison.literals().contains(model.id());
                };
    }

    /** Between several models that is a contradiction, which is noted as one. */
    private void refuseOtherModels(List<Constraint> criteria) {
        if (context.model() != null) {
            criteria.stream()
                    .filter(PlacementCheck::names)
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

    private void check(Constraint criterion, List<Model> models) {
        for (Comparison comparison : criterion.alternatives()) {
            if (comparison.isSimple() && comparison.field().names() == Naming.STAGE) {
                check(comparison, criterion.span(), models);
            }
        }
    }

    private void check(Comparison comparison, Span span, List<Model> models) {
        Field field = comparison.field();
        if (models.stream().noneMatch(model -> tells(model, field))) {
            mistakes.add(
                    span,
                    "NEVER_KNOWN",
                    "There is no " + field.name() + " here: " + where(field),
                    null);
        } else {
            comparison
                    .literals()
                    .forEach(code -> checkStage((String) code, span, models, mistakes));
        }
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
        return switch (field.name()) {
            case "skipped" -> model.kind() == ModelKind.LADDER;
            case "runnerUp" -> model.kind() == ModelKind.TYPES;
            case "refused" -> !model.policy().equals(Policy.FREE);
            default -> true;
        };
    }

    private static String where(Field field) {
        return switch (field.name()) {
            case "skipped" -> "only on a ladder stages are skipped.";
            case "runnerUp" -> "only among types is there a second strongest.";
            default -> "nothing is refused where model.yaml states no policy.";
        };
    }
}
