package org.nurtureadvisor.rules.scenario;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.Found;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one {@code scenarios.yaml}. Where there is a mistake it is noted, and what is read of that
 * scenario is not to be used.
 */
final class ScenarioFileReader {

    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> IN_MODEL =
            List.of("name", "given", "previous", "asOf", "expect");
    private static final List<String> IN_GUARDRAILS =
            List.of("name", "given", "previous", "action", "channel", "asOf", "expect");

    private final String path;
    private final Folder folder;
    private final List<Diagnostic> mistakes;
    private final Set<String> names = new HashSet<>();

    ScenarioFileReader(String path, Folder folder, List<Diagnostic> mistakes) {
        this.path = path;
        this.folder = folder;
        this.mistakes = mistakes;
    }

    List<Scenario> read(String text) {
        return new YamlFile(path, text)
                .read(mistakes)
                .map(root -> root.elements().stream().map(this::scenario).toList())
                .orElse(List.of());
    }

    private Scenario scenario(YamlNode node) {
        boolean inModel = folder.hasModel();
        node.entries(inModel ? IN_MODEL : IN_GUARDRAILS);
        Instant asOf = atStart(node.part("asOf").flatMap(YamlNode::date).orElse(USUAL_DAY));
        ExpectationReader expectations =
                new ExpectationReader(folder, node.part("action").isPresent());
        return new Scenario(
                folder.name(),
                path,
                node.needed("name").flatMap(this::name).orElse(null),
                node.needed("given").map(this::given).orElse(Map.of()),
                node.part("previous").map(part -> previous(part, asOf)).orElse(Map.of()),
                inModel ? null : action(node),
                asOf,
                node.needed("expect").map(expectations::read).orElse(List.of()));
    }

    private Optional<String> name(YamlNode node) {
        Optional<String> name = node.text();
        if (name.isPresent() && !names.add(name.get())) {
            node.note("DUPLICATE_SCENARIO", "A scenario of this name is already there.", null);
        }
        return name;
    }

    private Map<FactDefinition, Object> given(YamlNode node) {
        PropertyReader properties = new PropertyReader();
        Map<FactDefinition, Object> given =
                new FactReader(properties)
                        .read(node.json(), Pointer.written(node.pointer().toString()));
        for (Found finding : properties.errors().first()) {
            at(finding, node).note(finding.code(), finding.detail(), finding.didYouMean());
        }
        for (Found finding : properties.warnings().first()) {
            at(finding, node).noteKey(finding.code(), finding.detail(), finding.didYouMean());
        }
        return given;
    }

    private static YamlNode at(Found finding, YamlNode node) {
        return node.at(JsonPointer.compile(finding.pointer()));
    }

    private static Action action(YamlNode scenario) {
        Optional<YamlNode> action = scenario.part("action");
        Optional<YamlNode> channel = scenario.part("channel");
        if (action.isEmpty()) {
            channel.ifPresent(
                    part ->
                            part.noteKey(
                                    "MISSING_ACTION",
                                    "The channel is that of an action, and there is none.",
                                    "action"));
        }
        ActionKind kind = action.flatMap(word -> word.word(ActionKind.class)).orElse(null);
        Channel way = channel.flatMap(word -> word.word(Channel.class)).orElse(null);
        return kind == null ? null : Action.of(kind, way);
    }

    /** Of its own model in the folder of one; among the guardrails, of models by their ids. */
    private Map<String, PreviousPlacement> previous(YamlNode node, Instant asOf) {
        if (folder.hasModel()) {
            return Map.of(folder.name(), placement(node, folder.model(), asOf));
        }
        Map<String, Model> placed = new LinkedHashMap<>();
        folder.placed().forEach(model -> placed.put(model.id(), model));
        return node.entries(placed.keySet()).stream()
                .collect(
                        Collectors.toMap(
                                YamlNode::key,
                                entry -> placement(entry, placed.get(entry.key()), asOf)));
    }

    private static PreviousPlacement placement(YamlNode node, Model model, Instant asOf) {
        node.entries(List.of("stage", "since", "highest"));
        String stage = node.needed("stage").flatMap(code -> Folder.stage(model, code)).orElse(null);
        Instant since =
                node.part("since")
                        .flatMap(YamlNode::date)
                        .map(ScenarioFileReader::atStart)
                        .orElse(null);
        String highest =
                node.part("highest").flatMap(code -> Folder.stage(model, code)).orElse(null);
        PreviousPlacement previous = new PreviousPlacement(stage, since, highest);
        previous.contradictions(model, asOf)
                .forEach(
                        (key, detail) ->
                                node.part(key)
                                        .ifPresent(at -> at.note("CONTRADICTION", detail, null)));
        return previous;
    }

    private static Instant atStart(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
