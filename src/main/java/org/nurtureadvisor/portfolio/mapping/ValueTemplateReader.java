package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.yaml.YamlNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a mapping file makes of cells: a text with columns in it, and words for that text. */
final class ValueTemplateReader {

    private static final List<String> KEYS = List.of("from", "words", "otherwise", "absolute");

    private ValueTemplateReader() {}

    /** A value; empty where it cannot be read. Every mistake is noted. */
    static Optional<Value> value(YamlNode node) {
        return node.json().isObject() ? translated(node) : template(node).map(Value::of);
    }

    /**
     * The same of a value whose words cannot be just any.
     *
     * @param check is given what the value says itself
     */
    static Optional<Value> value(YamlNode node, Consumer<ConstantCheck> check) {
        Optional<Value> value = value(node);
        value.ifPresent(read -> check.accept(new ConstantCheck(node, read)));
        return value;
    }

    private static Optional<Value> translated(YamlNode node) {
        node.entries(KEYS);
        Optional<YamlNode> words = node.part("words");
        Optional<YamlNode> otherwise = node.partOrBlank("otherwise");
        Optional<YamlNode> absolute = node.part("absolute");
        if (words.isEmpty()) {
            otherwise.ifPresent(ValueTemplateReader::noteNoWords);
        } else {
            absolute.ifPresent(ValueTemplateReader::noteWords);
        }
        return node.needed("from")
                .flatMap(ValueTemplateReader::template)
                .map(
                        from ->
                                new Value(
                                        from,
                                        words.map(ValueTemplateReader::words).orElse(Map.of()),
                                        otherwise.flatMap(YamlNode::scalar).orElse(null),
                                        absolute.flatMap(YamlNode::yesOrNo).orElse(false)));
    }

    private static void noteNoWords(YamlNode otherwise) {
        otherwise.noteKey(
                "NO_WORDS", "It is for what has none of 'words', and here is none.", null);
    }

    private static void noteWords(YamlNode absolute) {
        absolute.noteKey(
                "CONTRADICTION", "It is for what a cell says itself, and here 'words' do.", null);
    }

    private static Map<Glob, String> words(YamlNode node) {
        if (node.json().isObject() && node.json().isEmpty()) {
            node.note("NO_WORDS", "Words belong here, such as { 'yes': true }.", null);
        }
        Map<Glob, String> words = new LinkedHashMap<>();
        for (YamlNode entry : node.entries()) {
            entry.scalar().ifPresent(word -> words.put(Glob.of(entry.key()), word));
        }
        return words;
    }

    /** A template that makes something else of each row. */
    static Optional<Template> id(YamlNode node) {
        Optional<Template> id = template(node);
        if (id.isPresent() && id.get().columns().isEmpty()) {
            node.note("NO_COLUMN", "An id names a column, or all rows have the same one.", null);
        }
        return id;
    }

    static Optional<Template> template(YamlNode node) {
        Optional<Template> template = node.scalar().map(Template::of);
        if (template.isPresent() && !template.get().isSound()) {
            node.note(
                    "WRONG_TEMPLATE",
                    "The name of a column stands between two braces: {Amount}.",
                    null);
        }
        return template.filter(Template::isSound);
    }
}
