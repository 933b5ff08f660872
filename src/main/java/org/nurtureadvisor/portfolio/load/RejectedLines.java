package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.nurtureadvisor.problem.Finding;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes the rejected lines of a load as files to download. */
@ApplicationScoped
class RejectedLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader("line", "code", "pointer", "detail", "didYouMean", "text")
                    .get();

    private final LoadRepository loads;
    private final ObjectWriter writer;

    RejectedLines(LoadRepository loads, ObjectMapper mapper) {
        this.loads = loads;
        this.writer = mapper.writer();
    }

    /** A line of JSON for each. */
    void writeNdjson(UUID load, OutputStream output) throws IOException {
        OutputStream out = new BufferedOutputStream(output);
        each(
                load,
                line -> {
                    out.write(writer.writeValueAsBytes(line));
                    out.write('\n');
                });
        out.flush();
    }

    /** A record for each reason. */
    void writeCsv(UUID load, OutputStream output) throws IOException {
        try (CSVPrinter printer =
                new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), FORMAT)) {
            each(load, line -> print(line, printer));
        }
    }

    /** Takes rejected lines one by one. */
    @FunctionalInterface
    private interface Sink {
        void take(RejectedLine line) throws IOException;
    }

    /** Some at a time: while a client takes its time to read, no connection waits for it. */
    private void each(UUID load, Sink sink) throws IOException {
        List<RejectedLine> some = loads.rejectedBehind(0, load);
        while (!some.isEmpty()) {
            for (RejectedLine line : some) {
                sink.take(line);
            }
            some = loads.rejectedBehind(some.get(some.size() - 1).line(), load);
        }
    }

    private static void print(RejectedLine line, CSVPrinter printer) throws IOException {
        for (Finding reason : line.reasons()) {
            printer.printRecord(
                    line.line(),
                    reason.code(),
                    reason.pointer(),
                    reason.detail(),
                    reason.didYouMean(),
                    line.text());
        }
    }
}
