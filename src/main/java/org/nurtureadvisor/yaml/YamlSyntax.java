package org.nurtureadvisor.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

import org.nurtureadvisor.diagnostic.Characters;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Span;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.reader.ReaderException;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in plain words why a text is not YAML, and where. */
final class YamlSyntax {

    private YamlSyntax() {}

    /**
     * Every anchor, and every alias that stands for what an anchor names. An alias would be read as
     * a text, its own name.
     */
    static List<Diagnostic> anchors(String path, String text) {
        List<Diagnostic> anchors = new ArrayList<>();
        if (text.contains("&") || text.contains("*")) {
            try {
                new Yaml()
                        .parse(new StringReader(text))
                        .forEach(event -> anchor(path, event).ifPresent(anchors::add));
            } catch (YAMLException e) {
                // That it cannot be read on is told by whoever wants to know what it says.
            }
        }
        return anchors;
    }

    private static Optional<Diagnostic> anchor(String path, Event event) {
        return event instanceof NodeEvent node && node.getAnchor() != null
                ? Optional.of(
                        wrong(
                                path,
                                here(event.getStartMark()),
                                "Here nothing stands for something else: write out what '%s' stands for. A text that begins with & or * needs quotes."
                                        .formatted(node.getAnchor()),
                                null))
                : Optional.empty();
    }

    static Diagnostic mistake(String path, String text, JsonProcessingException e) {
        if (e.getCause() instanceof ReaderException invisible) {
            int character = invisible.getCodePoint();
            return Diagnostic.at(
                    path,
                    Span.at(text, text.indexOf(character)),
                    "UNEXPECTED_CHARACTER",
                    Characters.detail(character),
                    null);
        }
        return e.getCause() instanceof MarkedYAMLException marked
                ? mistake(path, marked)
                : wrong(path, here(e.getLocation()), duplicate(e.getOriginalMessage()), null);
    }

    private static Diagnostic mistake(String path, MarkedYAMLException e) {
        String problem = e.getProblem();
        if (problem.contains("\\t(TAB)")) {
            return wrong(
                    path,
                    here(e.getProblemMark()),
                    "Here stands a tab. YAML is indented with spaces.",
                    null);
        }
        if (problem.startsWith("found unexpected end of stream")) {
            Mark quote = e.getContextMark();
            return wrong(
                    path,
                    here(quote),
                    "This text is never closed.",
                    Character.toString(quote.getBuffer()[quote.getPointer()]));
        }
        if (problem.startsWith("expected ',' or ")) {
            return wrong(
                    path,
                    here(e.getContextMark()),
                    "This bracket is not closed before line "
                            + here(e.getProblemMark()).line()
                            + ".",
                    problem.substring("expected ',' or '".length()).substring(0, 1));
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return wrong(
                    path,
                    here(e.getProblemMark()),
                    "No colon can stand here. Either the indentation does not fit the lines above, or"
                            + " a text that has a colon in it needs quotes.",
                    null);
        }
        if (problem.endsWith("'<scalar>'") && followsQuote(e.getProblemMark())) {
            return wrong(
                    path,
                    here(e.getProblemMark()),
                    "Here a text goes on after the quote that closes it: a text that has such a quote"
                            + " in it stands between the other quotes.",
                    null);
        }
        if (problem.startsWith("expected <block end>")) {
            return wrong(
                    path,
                    here(e.getProblemMark()),
                    "The indentation does not fit the lines above.",
                    null);
        }
        return wrong(
                path,
                here(e.getProblemMark()),
                "This cannot be read as YAML: " + problem + ".",
                null);
    }

    private static boolean followsQuote(Mark mark) {
        int before = mark.getPointer() - 1;
        while (before > 0 && mark.getBuffer()[before] == ' ') {
            before--;
        }
        return before >= 0 && "'\"".indexOf(mark.getBuffer()[before]) >= 0;
    }

    private static String duplicate(String message) {
        return message.replaceFirst("^Duplicate field '(.*)'$", "The key '$1' is there twice.");
    }

    private static Diagnostic wrong(String path, Span span, String detail, String didYouMean) {
        return Diagnostic.at(path, span, "WRONG_YAML", detail, didYouMean);
    }

    static Span here(JsonLocation location) {
        return new Span(location.getLineNr(), location.getColumnNr(), location.getColumnNr() + 1);
    }

    private static Span here(Mark mark) {
        return new Span(mark.getLine() + 1, mark.getColumn() + 1, mark.getColumn() + 2);
    }
}
