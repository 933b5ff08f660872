package org.nurtureadvisor.request;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.spelling.DidYouMean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CSV in UTF-8 with a header, record by record. Cells are separated by commas, semicolons or tabs,
 * whichever the header has most of.
 */
public final class CsvTable {

    /** What may separate cells. */
    static final String DELIMITERS = ",;\t";

    private final CSVFormat format;
    private final List<String> columns;

    private CsvTable(CSVFormat format, List<String> columns) {
        this.format = format;
        this.columns = columns;
    }

    /**
     * Takes the header off the records.
     *
     * @throws ProblemException INVALID_REQUEST if there is none, or one that is broken or names a
     *     column twice
     */
    public static CsvTable read(LineReader records) throws IOException {
        List<Line> first = records.next(1);
        if (first.isEmpty() || first.get(0).tooLong()) {
            throw ProblemException.invalid(
                    Finding.of(
                            "MISSING_HEADER", "CSV begins with the names of its columns.", null));
        }
        String header = text(first.get(0));
        char delimiter = delimiter(header);
        records.separateCellsBy(delimiter);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrim(true).get();
        List<String> columns = values(header, format);
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw ProblemException.invalid(
                        Finding.at(
                                Pointer.ROOT.to(column),
                                "DUPLICATE_COLUMN",
                                "The column '" + column + "' is there twice.",
                                null));
            }
        }
        return new CsvTable(format, columns);
    }

    public List<String> columns() {
        return columns;
    }

    /**
     * @param needed columns, each by the names that it may have
     * @throws ProblemException INVALID_REQUEST that names each column that is missing
     */
    public void require(Collection<List<String>> needed) {
        refuse(
                needed.stream()
                        .filter(names -> Collections.disjoint(names, columns))
                        .map(this::missing)
                        .toList());
    }

    private Finding missing(List<String> names) {
        return Finding.at(
                Pointer.ROOT.to(names.get(0)),
                "MISSING_COLUMN",
                "There is no column '%s' here.".formatted(String.join("' or '", names)),
                names.stream()
                        .flatMap(name -> DidYouMean.nearest(name, columns).stream())
                        .findFirst()
                        .orElse(null));
    }

    /**
     * @throws ProblemException INVALID_REQUEST that names each column that is none of these
     */
    public void refuseOthersThan(Collection<String> names) {
        List<Finding> unknown =
                columns.stream()
                        .filter(column -> !names.contains(column))
                        .map(
                                column ->
                                        Finding.at(
                                                Pointer.ROOT.to(column),
                                                "UNKNOWN_COLUMN",
                                                "There is no word for the column '" + column + "'.",
                                                DidYouMean.nearest(column, names).orElse(null)))
                        .toList();
        refuse(unknown);
    }

    /**
     * The cells of a record by their column, without those that are blank.
     *
     * @throws ProblemException INVALID_REQUEST if the record is not one of this table
     */
    public Map<String, String> cells(Line record) {
        List<String> values = values(text(record), format);
        if (values.size() > columns.size()) {
            throw ProblemException.invalid(
                    Finding.of(
                            "TOO_MANY_CELLS",
                            "There are %s cells for %s columns."
                                    .formatted(values.size(), columns.size()),
                            null));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isEmpty()) {
                cells.put(columns.get(i), values.get(i));
            }
        }
        return cells;
    }

    private static List<String> values(String record, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.size() > 1) {
                throw malformed("A line ends with LF or CR LF, and here is a CR alone.");
            }
            return records.stream().flatMap(CSVRecord::stream).toList();
        } catch (CSVException | UncheckedIOException e) {
            throw malformed(
                    "A cell in quotes ends with a quote, and each quote within is doubled.");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.invalid(Finding.of("MALFORMED_CSV", detail, null));
    }

    private static char delimiter(String header) {
        return DELIMITERS
                .chars()
                .mapToObj(sign -> (char) sign)
                .max(Comparator.comparingLong(sign -> count(sign, header)))
                .orElseThrow();
    }

    private static long count(char sign, String text) {
        return text.chars().filter(any -> any == sign).count();
    }

    private static String text(Line line) {
        return Utf8.read(line.bytes())
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        Finding.of(
                                                "NOT_UTF_8",
                                                "This is not written in UTF-8.",
                                                null)));
    }

    private void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "The columns are not those that are needed here. There are %s."
                            .formatted(String.join(", ", columns)),
                    findings);
        }
    }
}
