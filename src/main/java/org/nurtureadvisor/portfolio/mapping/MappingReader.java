package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.spelling.FileEnding;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads and checks one mapping file. */
final class MappingReader {

    private static final List<String> KEYS =
            List.of("title", "export", "zone", "times", "decimals", "customer", "events");

    private final String file;
    private final String text;

    private MappingReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The mapping; empty where anything is wrong with the file. Every mistake is noted. */
    static Optional<Mapping> read(String file, String text, Collection<Diagnostic> mistakes) {
        String meant = FileEnding.meant(file);
        if (!meant.equals(file)) {
            mistakes.add(Diagnostic.unread(file, meant));
            return Optional.empty();
        }
        int before = mistakes.size();
        return new YamlFile(file, text)
                .read(mistakes)
                .map(new MappingReader(file, text)::mapping)
                .filter(sound -> mistakes.size() == before);
    }

    private Mapping mapping(YamlNode root) {
        root.entries(KEYS);
        return new Mapping(
                file.replaceFirst("\\.yaml$", ""),
                root.neededText("title"),
                root.needed("export").flatMap(YamlNode::text).map(String::strip).orElse(null),
                text,
                times(root),
                root.part("decimals")
                        .flatMap(word -> word.smallWord(Decimals.class))
                        .orElse(Decimals.POINT),
                root.needed("customer").map(CustomerTemplateReader::read).orElse(null),
                root.elementsOf("events").stream().map(EventTemplateReader::read).toList());
    }

    private static TimeReader times(YamlNode root) {
        return new TimeReader(
                root.needed("zone").flatMap(MappingReader::zone).orElse(null),
                root.elementsOf("times").stream()
                        .flatMap(format -> format(format).stream())
                        .toList());
    }

    private static Optional<ZoneId> zone(YamlNode node) {
        Optional<String> written = node.text();
        try {
            return written.map(ZoneId::of);
        } catch (DateTimeException e) {
            node.note(
                    "UNKNOWN_ZONE",
                    "A time zone belongs here, such as UTC or Europe/London.",
                    DidYouMean.nearest(written.orElse(""), ZoneId.getAvailableZoneIds())
                            .orElse(null));
            return Optional.empty();
        }
    }

    private static Optional<DateTimeFormatter> format(YamlNode node) {
        try {
            return node.text().map(TimeReader::format);
        } catch (DateTimeException | IllegalArgumentException e) {
            node.note(
                    "WRONG_FORMAT",
                    "A format of days and times belongs here, such as yyyy-MM-dd HH:mm.",
                    null);
            return Optional.empty();
        }
    }
}
