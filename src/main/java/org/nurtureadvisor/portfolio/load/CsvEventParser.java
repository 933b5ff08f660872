package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.CellReader;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.request.CsvTable;
import org.nurtureadvisor.request.LineReader.Line;

import java.util.List;
import java.util.stream.Stream;

/** Reads an event from a record of CSV, whose columns are called as the properties of an event. */
final class CsvEventParser implements LineParser {

    private static final List<String> REQUIRED = List.of("customerId", "id", "type", "at");
    private static final List<String> KNOWN =
            Stream.concat(REQUIRED.stream(), EventAttributes.names().stream()).toList();

    private final CsvTable table;

    /**
     * @throws org.nurtureadvisor.problem.ProblemException if a column is missing or unknown
     */
    CsvEventParser(CsvTable table) {
        table.require(REQUIRED.stream().map(List::of).toList());
        table.refuseOthersThan(KNOWN);
        this.table = table;
    }

    @Override
    public LineContent parse(Line line) {
        return CustomerEventReader.read(event(line), line.number());
    }

    @Override
    public List<String> customerIds(Line line) {
        return CustomerEventReader.customerIds(event(line));
    }

    private ObjectNode event(Line line) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        table.cells(line)
                .forEach(
                        (column, cell) ->
                                EventAttributes.find(column)
                                        .ifPresentOrElse(
                                                attribute ->
                                                        event.set(
                                                                column,
                                                                CellReader.read(
                                                                        cell,
                                                                        attribute.type(),
                                                                        attribute.elementType())),
                                                () -> event.put(column, cell)));
        return event;
    }
}
