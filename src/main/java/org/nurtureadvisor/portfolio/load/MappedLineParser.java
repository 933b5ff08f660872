package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.portfolio.mapping.Column;
import org.nurtureadvisor.portfolio.mapping.MappedRow;
import org.nurtureadvisor.portfolio.mapping.Mapping;
import org.nurtureadvisor.portfolio.mapping.RowReader;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.CsvTable;
import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a record of an export by a mapping. */
final class MappedLineParser implements LineParser {

    private final Mapping mapping;
    private final CsvTable table;

    /**
     * @throws ProblemException INVALID_REQUEST that names each column that the mapping needs and
     *     the export lacks
     */
    MappedLineParser(Mapping mapping, CsvTable table) {
        List<Finding> missing =
                mapping.columns().stream()
                        .filter(column -> !column.optional() && !column.isIn(table.columns()))
                        .map(column -> missing(column, table.columns()))
                        .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "This is not an export as the mapping %s reads it. Its columns are %s."
                            .formatted(mapping.name(), String.join(", ", table.columns())),
                    missing);
        }
        this.mapping = mapping;
        this.table = table;
    }

    private static Finding missing(Column column, List<String> columns) {
        return Finding.at(
                Pointer.ROOT.to(column.names().get(0)),
                "MISSING_COLUMN",
                "There is no column " + column + ".",
                column.names().stream()
                        .map(name -> DidYouMean.nearest(name, columns))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public LineContent parse(Line line) {
        MappedRow row = RowReader.read(mapping, table.columns(), table.cells(line));
        List<DescribedCustomer> customers = new ArrayList<>();
        List<LoadedEvent> events = new ArrayList<>();
        for (String customer : row.customerIds()) {
            customers.add(DescribedCustomer.of(customer, row));
            for (Event event : row.events()) {
                events.add(new LoadedEvent(line.number(), customer, event));
            }
        }
        return new LineContent(customers, events, row.warnings());
    }

    @Override
    public List<String> customerIds(Line line) {
        return mapping.customerIds(table.cells(line));
    }
}
