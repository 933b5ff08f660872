package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.vocabulary.DidYouMean;

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

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    /** What is wrong so far; takes more. */
    public List<Finding> errors() {
        return errors;
    }

    /** What there is no word for so far; takes more. */
    public List<Finding> warnings() {
        return warnings;
    }

    /** Whether JSON says nothing here, or null. */
    public static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    public void error(Pointer pointer, String code, String detail, String didYouMean) {
        errors.add(Finding.at(pointer, code, detail, didYouMean));
    }

    public void warn(Pointer pointer, String code, String detail, String didYouMean) {
        warnings.add(Finding.at(pointer, code, detail, didYouMean));
    }

    /**
     * Ends a request that is no object, of which nothing else can be read.
     *
     * @throws ProblemException INVALID_REQUEST
     */
    public void refuseUnlessObject(JsonNode root, String detail) {
        if (!root.isObject()) {
            error(Pointer.ROOT, "WRONG_TYPE", detail, null);
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
                        DidYouMean.nearest(name, known).orElse(null));
            }
        }
    }

    /** A text of at most 200 characters; null where there is none or something else. */
    public String text(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.path(key);
        if (absent(value)) {
            return null;
        }
        Optional<String> flaw = flaw(value);
        flaw.ifPresent(is -> error(pointer.to(key), "WRONG_TYPE", "'" + key + "' " + is, null));
        return flaw.isPresent() ? null : value.textValue();
    }

    /** What keeps a value from being such a text; empty where it is one. */
    private static Optional<String> flaw(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of("is a text, and here is " + ValueReader.shown(value) + ".");
        }
        if (value.textValue().length() > LONGEST_TEXT) {
            return Optional.of("has at most " + LONGEST_TEXT + " characters.");
        }
        return Unicode.isSound(value.textValue())
                ? Optional.empty()
                : Optional.of("has characters that are none, such as NUL.");
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
            error(pointer, "WRONG_TYPE", detail, null);
            return names;
        }
        for (JsonNode node : list) {
            Pointer place = pointer.to(names.size());
            Optional<String> flaw = flaw(node);
            flaw.ifPresent(is -> error(place, "WRONG_TYPE", "A name " + is, null));
            names.add(flaw.isPresent() ? null : node.textValue());
        }
        return names;
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
            error(pointer.to(key), "WRONG_TYPE", Rfc3339.notAnInstant(written), null);
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
                            .formatted(key, instant),
                    null);
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Ends a request in which something was wrong.
     *
     * @throws ProblemException INVALID_REQUEST with every error
     */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            String detail =
                    errors.size() == 1
                            ? "One value is wrong."
                            : errors.size() + " values are wrong.";
            throw new ProblemException(ProblemCode.INVALID_REQUEST, detail, errors);
        }
    }
}
