package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.portfolio.mapping.Column;
import org.nurtureadvisor.portfolio.mapping.MappedRow;
import org.nurtureadvisor.portfolio.mapping.Mapping;
import org.nurtureadvisor.portfolio.mapping.RowReader;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.CsvTable;
import org.nurtureadvisor.request.LineReader.Line;

import java.util.ArrayList;
import java.util.List;

/** Reads a record of an export by a mapping. */
final class MappedLineParser implements LineParser {

    private final Mapping mapping;
    private final CsvTable table;

    /**
     * @throws ProblemException INVALID_REQUEST that names each column that the mapping needs and
     *     the export lacks
     */
    MappedLineParser(Mapping mapping, CsvTable table) {
        table.require(
                mapping.columns().stream()
                        .filter(column -> !column.optional())
                        .map(Column::names)
                        .toList());
        this.mapping = mapping;
        this.table = table;
    }

    @Override
    public LineContent parse(Line line) {
        MappedRow row = RowReader.read(mapping, table.columns(), table.cells(line));
        List<DescribedCustomer> customers = new ArrayList<>();
        List<LoadedEvent> events = new ArrayList<>();
        for (String customer : row.customerIds()) {
            if (row.describes()) {
                customers.add(DescribedCustomer.of(customer, row));
            }
            for (Event event : row.events()) {
                events.add(new LoadedEvent(line.number(), customer, event));
            }
        }
        return new LineContent(customers, events, List.of());
    }

    @Override
    public List<String> customerIds(Line line) {
        return mapping.customerIds(table.cells(line));
    }
}
