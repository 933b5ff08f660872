package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventJson;
import org.nurtureadvisor.customer.Found;
import org.nurtureadvisor.database.CopyRows;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.LineReader.Line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that are stored together: what they say, and which of them are wrong. */
final class Chunk {

    private static final Finding TOO_LONG =
            Finding.of("LINE_TOO_LONG", "The line is longer than a line may be.", null);

    private final List<Line> lines;
    private final LineParser parser;
    private final Map<String, DescribedCustomer> described = new HashMap<>();
    private final CopyRows customers = new CopyRows();
    private final CopyRows events = new CopyRows();
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<Found> warnings = new ArrayList<>();
    private int passedOver;

    private Chunk(List<Line> lines, LineParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    static Chunk read(List<Line> lines, LineParser parser) {
        Chunk chunk = new Chunk(lines, parser);
        lines.forEach(chunk::read);
        chunk.described.values().forEach(chunk::add);
        return chunk;
    }

    private void read(Line line) {
        if (line.tooLong()) {
            rejected.add(reject(line, List.of(TOO_LONG)));
            return;
        }
        try {
            LineContent content = parser.parse(line);
            content.customers().forEach(this::describe);
            content.events().forEach(this::add);
            if (content.isEmpty()) {
                passedOver++;
            }
            warnings.addAll(content.warnings());
        } catch (ProblemException e) {
            rejected.add(reject(line, e.errors()));
        }
    }

    private void describe(DescribedCustomer customer) {
        described.merge(customer.id(), customer, DescribedCustomer::and);
    }

    private void add(DescribedCustomer customer) {
        customers.add(
                customer.id(),
                customer.name(),
                customer.owner(),
                customer.segment(),
                customer.facts(),
                "{" + String.join(",", customer.recorded()) + "}");
    }

    private void add(LoadedEvent loaded) {
        Event event = loaded.event();
        events.add(
                loaded.line(),
                loaded.customerId(),
                event.id(),
                event.type().wireName(),
                event.at(),
                EventJson.attributes(event));
    }

    int lines() {
        return lines.size();
    }

    /** Customers of whom a line says more than the id. */
    CopyRows customers() {
        return customers;
    }

    CopyRows events() {
        return events;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    List<Found> warnings() {
        return warnings;
    }

    /** How many lines nothing was taken of. */
    int passedOver() {
        return passedOver;
    }

    /** One of the lines of this chunk, which turned out to be wrong. */
    Rejection reject(int number, List<Finding> reasons) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .map(line -> reject(line, reasons))
                .orElseThrow();
    }

    private Rejection reject(Line line, List<Finding> reasons) {
        return Rejection.of(line, reasons, customerIds(line));
    }

    private List<String> customerIds(Line line) {
        try {
            return line.tooLong()
                    ? List.of()
                    : parser.customerIds(line).stream().filter(CustomerId::isOne).toList();
        } catch (ProblemException e) {
            return List.of();
        }
    }
}
