package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.scenario.Expectation.Advised;
import org.nurtureadvisor.rules.scenario.Expectation.AtStage;
import org.nurtureadvisor.rules.scenario.Expectation.Counsel;
import org.nurtureadvisor.rules.scenario.Expectation.Fires;
import org.nurtureadvisor.rules.scenario.Expectation.HeldBack;
import org.nurtureadvisor.rules.scenario.Expectation.Judged;
import org.nurtureadvisor.rules.scenario.Expectation.LetThrough;
import org.nurtureadvisor.rules.scenario.Expectation.Moved;
import org.nurtureadvisor.rules.scenario.Expectation.SecondTo;
import org.nurtureadvisor.rules.scenario.Expectation.Silent;
import org.nurtureadvisor.rules.scenario.Expectation.Unwarned;
import org.nurtureadvisor.rules.scenario.Expectation.Warned;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is written under {@code expect}. */
final class ExpectationReader {

    private static final List<String> OF_MODEL =
            List.of("stage", "movement", "fires", "silent", "advice", "warnings");
    private static final List<String> OF_TYPES =
            Stream.concat(Stream.of("runnerUp"), OF_MODEL.stream()).toList();
    private static final List<String> OF_GUARDRAILS =
            List.of("fires", "silent", "advice", "heldBack", "verdict", "instead", "warnings");

    private static final String NO_ACTION =
            "This comes of an action, and there is no 'action' beside 'given'.";

    private final Folder folder;
    private final boolean hasAction;

    /**
     * @param hasAction whether somebody is about to do something in the scenario
     */
    ExpectationReader(Folder folder, boolean hasAction) {
        this.folder = folder;
        this.hasAction = hasAction;
    }

    List<Expectation> read(YamlNode expect) {
        if (expect.json().isObject() && expect.json().isEmpty()) {
            expect.note("NOTHING_EXPECTED", "A scenario says what must come of it.", null);
        }
        return expect.entries(keys()).stream().<Expectation>flatMap(this::readPart).toList();
    }

    /** Where types are not scored there is no second strongest, whatever the rules say. */
    private List<String> keys() {
        if (!folder.hasModel()) {
            return OF_GUARDRAILS;
        }
        return folder.model().kind() == ModelKind.TYPES ? OF_TYPES : OF_MODEL;
    }

    private Stream<? extends Expectation> readPart(YamlNode part) {
        return switch (part.key()) {
            case "stage" -> Stream.of(stage(part));
            case "fires" -> some(part).map(this::fires);
            case "silent" -> some(part).map(this::silent);
            case "advice" -> some(part).map(this::advice);
            case "warnings" -> warnings(part);
            case "runnerUp" -> Stream.of(runnerUp(part));
            case "movement" -> Stream.of(movement(part));
            case "verdict" -> Stream.of(verdict(part));
            case "instead" -> Stream.of(instead(part));
            default -> part.entries(folder.advice()).stream().map(this::heldBack);
        };
    }

    /** Of a list that expects nothing while it is empty. */
    private static Stream<YamlNode> some(YamlNode list) {
        if (list.json().isArray() && list.json().isEmpty()) {
            list.note(
                    "NOTHING_EXPECTED",
                    "An empty list expects nothing: name what must come of it, or leave it out.",
                    null);
        }
        return list.elements().stream();
    }

    /** A stage that is not named is no stage: that is expected, too. */
    private Expectation stage(YamlNode node) {
        String stage = node.json().isNull() ? null : folder.stage(node).orElse(null);
        return new AtStage(folder.name(), stage, node.span());
    }

    private Expectation fires(YamlNode node) {
        return new Fires(folder.rule(node).orElse(null), node.span());
    }

    private Expectation silent(YamlNode node) {
        Optional<String> rule = folder.rule(node);
        if (!hasAction && rule.filter(folder.checks()::contains).isPresent()) {
            node.note("MISSING_ACTION", NO_ACTION, null);
        }
        return new Silent(rule.orElse(null), node.span());
    }

    private Expectation advice(YamlNode node) {
        String code = folder.advice(node).orElse(null);
        return folder.hasModel()
                ? new Advised(folder.name(), code, node.span())
                : new LetThrough(code, node.span());
    }

    /** An empty list is word of no warning at all. */
    private Stream<Expectation> warnings(YamlNode list) {
        String model = folder.hasModel() ? folder.name() : null;
        if (list.json().isArray() && list.json().isEmpty()) {
            return Stream.of(new Unwarned(model, list.span()));
        }
        return list.elements().stream()
                .map(node -> new Warned(model, folder.warning(node).orElse(null), node.span()));
    }

    private Expectation runnerUp(YamlNode node) {
        String stage = node.json().isNull() ? null : folder.stage(node).orElse(null);
        return new SecondTo(folder.name(), stage, node.span());
    }

    private Expectation movement(YamlNode node) {
        return new Moved(folder.name(), node.word(Movement.class).orElse(null), node.span());
    }

    private Expectation verdict(YamlNode node) {
        refuseWithoutAction(node);
        return new Judged(node.word(CheckVerdict.class).orElse(null), node.span());
    }

    private Expectation instead(YamlNode node) {
        refuseWithoutAction(node);
        return new Counsel(
                node.elements().stream()
                        .flatMap(rule -> folder.rule(rule).stream())
                        .collect(Collectors.toSet()),
                node.span());
    }

    /** Whatever the rules say, it would come true. */
    private void refuseWithoutAction(YamlNode node) {
        if (!hasAction) {
            node.noteKey("MISSING_ACTION", NO_ACTION, null);
        }
    }

    private Expectation heldBack(YamlNode node) {
        return new HeldBack(node.key(), folder.rule(node).orElse(null), node.span());
    }
}
