package org.nurtureadvisor.portfolio.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a cell, or several, say in the words of the service.
 *
 * @param from the text they make
 * @param words what stands for a text, the first that fits; empty where a text stands for itself
 * @param otherwise what stands for a text that has no word, empty for nothing; null where there is
 *     none such
 * @param absolute whether a minus sign is dropped
 */
record Value(Template from, Map<Glob, String> words, String otherwise, boolean absolute) {

    static Value of(Template from) {
        return new Value(from, Map.of(), null, false);
    }

    /** What it may say whatever is in the cells. */
    Set<String> constants() {
        Set<String> constants = new LinkedHashSet<>(words.values());
        if (words.isEmpty() && from.columns().isEmpty()) {
            constants.add(from.fill(Map.of()));
        }
        if (otherwise != null) {
            constants.add(otherwise);
        }
        constants.remove("");
        return constants;
    }

    /** Whether it is written as the export writes it, and not in words of the mapping. */
    boolean quotesCells() {
        return words.isEmpty() && !from.columns().isEmpty();
    }

    /**
     * @return empty where the cells say nothing
     * @throws UnknownWordException where words are given, and there is none for what the cells say
     */
    String read(Map<String, String> cells) {
        String text = from.fill(cells);
        if (!words.isEmpty()) {
            return translated(text);
        }
        return absolute && text.startsWith("-") ? text.substring(1) : text;
    }

    private String translated(String text) {
        for (Map.Entry<Glob, String> word : words.entrySet()) {
            if (word.getKey().matches(text)) {
                return word.getValue();
            }
        }
        if (otherwise != null) {
            return otherwise;
        }
        if (text.isEmpty()) {
            return "";
        }
        List<String> known = words.keySet().stream().map(Glob::text).toList();
        throw new UnknownWordException(text, known);
    }

    /** A cell says what the mapping has no word for. */
    static final class UnknownWordException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String text;
        private final transient List<String> known;

        UnknownWordException(String text, List<String> known) {
            super("The mapping has no word for '" + text + "'.", null, false, false);
            this.text = text;
            this.known = known;
        }

        String text() {
            return text;
        }

        List<String> known() {
            return known;
        }
    }
}
