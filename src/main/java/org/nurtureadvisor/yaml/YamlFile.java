package org.nurtureadvisor.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Encoding;
import org.nurtureadvisor.diagnostic.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A YAML file, read strictly: every key must be known, every mistake has its place. */
public final class YamlFile {

    private static final ObjectReader READER =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build()
                    .readerFor(JsonNode.class);

    private final String path;
    private final String text;
    private YamlPlaces places;

    public YamlFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** What the file says, part by part, or empty with one more mistake. */
    public Optional<YamlNode> read(Collection<Diagnostic> mistakes) {
        List<Diagnostic> unreadable =
                Encoding.mistake(path, text)
                        .map(List::of)
                        .orElseGet(() -> YamlSyntax.anchors(path, text));
        mistakes.addAll(unreadable);
        return unreadable.isEmpty()
                ? document(mistakes).map(root -> YamlNode.root(this, root, mistakes))
                : Optional.empty();
    }

    private Optional<JsonNode> document(Collection<Diagnostic> mistakes) {
        try (JsonParser parser = READER.createParser(text)) {
            JsonNode document = READER.readTree(parser);
            if (document == null || document.isNull()) {
                note(Span.START, "This file says nothing.", mistakes);
            } else if (parser.nextToken() != null) {
                note(
                        YamlSyntax.here(parser.currentTokenLocation()),
                        "A second document begins here, after ---, and only one is read.",
                        mistakes);
            } else {
                return Optional.of(document);
            }
        } catch (JsonProcessingException e) {
            mistakes.add(YamlSyntax.mistake(path, text, e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be read", e);
        }
        return Optional.empty();
    }

    private void note(Span span, String detail, Collection<Diagnostic> mistakes) {
        mistakes.add(Diagnostic.at(path, span, "WRONG_YAML", detail, null));
    }

    /** Looked for only when the first mistake is to be told, or a number as it is written. */
    YamlPlaces places() {
        if (places == null) {
            try (JsonParser parser = READER.createParser(text)) {
                places = YamlPlaces.read(parser);
            } catch (IOException e) {
                throw new UncheckedIOException("what could be read once can be read again", e);
            }
        }
        return places;
    }

    /** A mistake at its place in this file. */
    Diagnostic at(Span span, String code, String detail, String didYouMean) {
        return Diagnostic.at(path, span, code, detail, didYouMean);
    }

    /** A mistake in a value of this file, or in what should hold it. */
    public Diagnostic inValue(JsonPointer pointer, String code, String detail, String didYouMean) {
        return at(places().value(pointer), code, detail, didYouMean);
    }

    /** A mistake in a key of this file, or in what should hold it. */
    public Diagnostic inKey(JsonPointer pointer, String code, String detail, String didYouMean) {
        return at(places().key(pointer), code, detail, didYouMean);
    }
}
