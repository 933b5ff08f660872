package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads properties of JSON objects, and collects all that is wrong with them. */
public final class PropertyReader {

    /** Most characters of a text such as an id or a name. */
    public static final int LONGEST_TEXT = 200;

    /** Nobody plans further: forecasts look five years ahead. */
    private static final Duration MOST_AHEAD = Duration.ofDays(5 * 366);

    private static final ValueReader<Segment> SEGMENT =
            ValueReader.ofWords("segment", Segment.class);

    private final Findings errors = new Findings();
    private final Findings warnings = new Findings();

    /** What is wrong so far; takes more. */
    public Findings errors() {
        return errors;
    }

    /** What there is no word for so far; takes more. */
    public Findings warnings() {
        return warnings;
    }

    /** Whether JSON says nothing here, or null. */
    public static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    public void error(Pointer pointer, String code, String detail) {
        errors.add(pointer, code, detail);
    }

    /**
     * @param written what there is no word for
     * @param known the words that there are
     */
    public void error(
            Pointer pointer, String code, String detail, String written, Collection<String> known) {
        errors.add(pointer, code, detail, written, known);
    }

    public void warn(Pointer pointer, String code, String detail) {
        warnings.add(pointer, code, detail);
    }

    /**
     * @param written what there is no word for
     * @param known the words that there are
     */
    public void warn(
            Pointer pointer, String code, String detail, String written, Collection<String> known) {
        warnings.add(pointer, code, detail, written, known);
    }

    /**
     * Ends a request that is no object, of which nothing else can be read.
     *
     * @throws ProblemException INVALID_REQUEST
     */
    public void refuseUnlessObject(JsonNode root, String detail) {
        if (!root.isObject()) {
            error(Pointer.ROOT, "WRONG_TYPE", detail);
            refuseErrors();
        }
    }

    /** Warns of every property that an object has and there is no word for. */
    public void warnOfUnknown(JsonNode node, Pointer pointer, Collection<String> known) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!known.contains(name)) {
                warn(
                        pointer.to(name),
                        "UNKNOWN_PROPERTY",
                        "There is no '" + name + "' here.",
                        name,
                        known);
            }
        }
    }

    /** A text of 1 to 200 characters, not all blank; null where there is none or something else. */
    public String text(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.path(key);
        if (absent(value)) {
            return null;
        }
        return text(value, pointer.to(key), "'" + key + "'");
    }

    private String text(JsonNode value, Pointer pointer, String name) {
        if (!value.isTextual()) {
            String here = ValueReader.shown(value);
            error(pointer, "WRONG_TYPE", name + " is a text, and here is " + here + ".");
            return null;
        }
        return text(value.textValue(), pointer, name);
    }

    /**
     * A text of at most 200 characters; null where it is longer, blank, or holds what is none,
     * which is noted.
     *
     * @param name what the text is, as a sentence begins with it
     */
    public String text(String written, Pointer pointer, String name) {
        Optional<Finding> mistake = TextCheck.mistake(written, name, LONGEST_TEXT);
        mistake.ifPresent(found -> error(pointer, found.code(), found.detail()));
        return mistake.isPresent() ? null : written;
    }

    /**
     * A list of names, texts of at most 200 characters; null stands for one that is none, which is
     * noted.
     */
    public List<String> names(JsonNode list, Pointer pointer, String detail) {
        List<String> names = new ArrayList<>();
        if (absent(list)) {
            return names;
        }
        if (!list.isArray()) {
            error(pointer, "WRONG_TYPE", detail);
            return names;
        }
        for (JsonNode node : list) {
            names.add(text(node, pointer.to(names.size()), "A name"));
        }
        return names;
    }

    /** What a reader makes of a value; null where there is none or something else. */
    public <T> T value(JsonNode node, String key, Pointer pointer, ValueReader<T> reader) {
        return reader.read(node.path(key), pointer.to(key), errors);
    }

    /** A segment; null where there is none or something else. */
    public Segment segment(JsonNode value, Pointer pointer) {
        return SEGMENT.read(value, pointer, errors);
    }

    /** An instant; null where there is none or something else. */
    public Instant instant(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.path(key);
        if (absent(value)) {
            return null;
        }
        String written = value.isTextual() ? text(node, key, pointer) : ValueReader.shown(value);
        if (written == null) {
            return null;
        }
        Optional<Instant> instant = Rfc3339.instant(written);
        if (instant.isEmpty()) {
            error(pointer.to(key), "WRONG_TYPE", Rfc3339.notAnInstant(written));
        }
        return instant.orElse(null);
    }

    /**
     * An instant that is to be kept, in the microseconds that the database knows; null where there
     * is none or something else.
     *
     * @param now what lies more than five years later was never meant, such as a mistyped year
     */
    public Instant keptInstant(JsonNode node, String key, Pointer pointer, Instant now) {
        Instant instant = instant(node, key, pointer);
        if (instant == null) {
            return null;
        }
        if (instant.minus(MOST_AHEAD).isAfter(now)) {
            error(
                    pointer.to(key),
                    "OUT_OF_RANGE",
                    "'%s' is at most five years ahead of now, and here is %s."
                            .formatted(key, instant));
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Ends a request in which something was wrong. What there is no word for is told along: behind
     * a value that is missing there may be a name that is misspelt.
     *
     * @throws ProblemException INVALID_REQUEST with the errors
     */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            throw refusal(errors.count());
        }
    }

    /**
     * Ends a request in which something was wrong, or that names something there is no word for.
     *
     * @throws ProblemException INVALID_REQUEST with everything of the kind
     */
    public void refuseErrorsAndWarnings() {
        if (!errors.isEmpty() || !warnings.isEmpty()) {
            throw refusal(errors.count() + warnings.count());
        }
    }

    private ProblemException refusal(int wrong) {
        Findings all = new Findings();
        all.addAll(errors);
        all.addAll(warnings);
        String detail = wrong == 1 ? "One value is wrong." : wrong + " values are wrong.";
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail, all.told());
    }
}
