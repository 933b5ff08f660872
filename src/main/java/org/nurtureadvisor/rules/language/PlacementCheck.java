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

/** Checks that there is a model with such placements as a pattern asks for. */
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
            criteria.forEach(criterion -> check(criterion, models));
        }
    }

    /** Whether the criteria leave a model to be the one whose placement they ask about. */
    static boolean mean(List<Constraint> criteria, Model model) {
        return criteria.stream().filter(PlacementCheck::names).allMatch(each -> names(each, model));
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
        Optional<Field> untold =
                criterion
                        .fields()
                        .filter(field -> models.stream().noneMatch(model -> tells(model, field)))
                        .findFirst();
        if (untold.isPresent()) {
            noteNever(untold.get().name(), where(untold.get()), criterion.span());
        } else {
            criterion.alternatives().stream()
                    .filter(Comparison::isSimple)
                    .forEach(comparison -> check(comparison, criterion.span(), models));
        }
    }

    private void check(Comparison comparison, Span span, List<Model> models) {
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
        return switch (field.name()) {
            case "skipped" -> model.kind() == ModelKind.LADDER;
            case "runnerUp" -> model.kind() == ModelKind.TYPES;
            case "refused" -> !model.policy().equals(Policy.FREE);
            case "levels" -> model.kind().isOrdered();
            default -> true;
        };
    }

    private static String where(Field field) {
        return switch (field.name()) {
            case "skipped" -> "only on a ladder stages are skipped.";
            case "runnerUp" -> "only among types is there a second strongest.";
            case "levels" -> NO_ORDER;
            default -> "nothing is refused where model.yaml states no policy.";
        };
    }
}
