package org.nurtureadvisor.customer;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ParameterErrors;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Segment;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the parameters of a query, and collects all that is wrong with them. */
public final class QueryReader {

    private static final int MOST_DAYS = 400;
    private static final String PERIOD = "P[1-9]\\d{0,2}[DWMY]";
    private static final List<String> SEGMENTS =
            Stream.of(Segment.values()).map(Segment::name).toList();

    private final ParameterErrors errors = new ParameterErrors();

    /** A text of at most 200 characters; null where it is not written. */
    public String text(String name, String written) {
        if (written != null) {
            TextCheck.mistake(written, "'" + name + "'", PropertyReader.LONGEST_TEXT)
                    .ifPresent(errors::add);
        }
        return written;
    }

    /** Null where it is not written, or wrong. */
    public Segment segment(String written) {
        String word = word("segment", written, SEGMENTS);
        return word == null || !SEGMENTS.contains(word) ? null : Segment.valueOf(word);
    }

    /** Null where it is not written. */
    public String stage(String written, Model model) {
        return word("stage", written, model.stages().stream().map(Stage::code).toList());
    }

    /** An ISO 4217 code; null where it is not written. */
    public String currency(String written) {
        if (written != null && !ValueReader.isCurrency(written)) {
            errors.add(
                    Finding.of(
                            "UNKNOWN_WORD",
                            "'currency' is an ISO 4217 code such as EUR, and here is '%s'."
                                    .formatted(written),
                            Optional.of(written.toUpperCase(Locale.ROOT))
                                    .filter(ValueReader::isCurrency)
                                    .orElse(null)));
        }
        return written;
    }

    private String word(String name, String written, List<String> words) {
        if (written != null && !words.contains(written)) {
            errors.add(
                    Finding.of(
                            "UNKNOWN_WORD",
                            "'%s' is one of %s, and here is '%s'."
                                    .formatted(name, String.join(", ", words), written),
                            DidYouMean.nearest(written, words).orElse(null)));
        }
        return written;
    }

    /** A whole number; the usual one where none is written, or one out of range. */
    public int number(String name, String written, int least, int most, int usual) {
        return errors.number(name, written, least, most, usual);
    }

    public Instant instant(String name, String written, Instant usual) {
        if (written == null) {
            return usual;
        }
        Optional<Instant> instant = Rfc3339.instant(written);
        if (instant.isEmpty()) {
            errors.add(Finding.of("WRONG_TYPE", name + ": " + Rfc3339.notAnInstant(written), null));
        }
        return instant.orElse(usual);
    }

    public LocalDate date(String name, String written, LocalDate usual) {
        if (written == null) {
            return usual;
        }
        Optional<LocalDate> date = Rfc3339.date(written);
        if (date.isEmpty()) {
            errors.add(
                    Finding.of(
                            "WRONG_TYPE",
                            "'%s' is a date such as 2026-03-31, and here is '%s'."
                                    .formatted(name, written),
                            null));
        }
        return date.orElse(usual);
    }

    public LocalDate date(String name, String written) {
        if (written == null) {
            errors.add(Finding.of("MISSING", "'" + name + "' is a date, and missing.", null));
        }
        return date(name, written, LocalDate.EPOCH);
    }

    /**
     * Refuses a parameter that says more of what another one would have to ask for.
     *
     * @param needed name of the other one, which is not written
     */
    public void refuseWithout(String needed, String name, String written) {
        if (written != null) {
            errors.add(
                    Finding.of(
                            "MISSING",
                            "'%s' says nothing without '%s', which is missing."
                                    .formatted(name, needed),
                            null));
        }
    }

    public void refuseUnlessInOrder(LocalDate from, LocalDate to) {
        if (errors.isEmpty() && to.isBefore(from)) {
            errors.add(
                    Finding.of(
                            "CONTRADICTION",
                            "'to' is " + to + ", before 'from', " + from + ".",
                            null));
        }
    }

    public Period every(String written) {
        if (written == null || written.matches(PERIOD)) {
            return written == null ? Period.ofMonths(1) : Period.parse(written);
        }
        errors.add(
                Finding.of(
                        "WRONG_TYPE",
                        "'every' is a period such as P1M, P1W or P1D, and here is '%s'."
                                .formatted(written),
                        null));
        return Period.ofMonths(1);
    }

    /** The days from one to another, at intervals; the last may fall between two. */
    public List<LocalDate> days(LocalDate from, LocalDate to, Period every) {
        if (!errors.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days =
                IntStream.rangeClosed(0, MOST_DAYS)
                        .mapToObj((IntFunction<LocalDate>) i -> from.plus(every.multipliedBy(i)))
                        .takeWhile(day -> !day.isAfter(to))
                        .toList();
        if (days.size() > MOST_DAYS) {
            errors.add(
                    Finding.of(
                            "OUT_OF_RANGE",
                            "These are more than " + MOST_DAYS + " days: 'every' may be longer.",
                            null));
        }
        return days;
    }

    /** What another reader makes of other parameters; null where something is wrong with them. */
    public <T> T noted(Supplier<T> other) {
        return errors.noted(other);
    }

    /**
     * @throws ProblemException INVALID_REQUEST with everything that is wrong
     */
    public void refuseErrors() {
        errors.refuse();
    }
}
