package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.ws.rs.core.HttpHeaders;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nurtureadvisor.database.Tidying;
import org.nurtureadvisor.portfolio.mapping.Mapping;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.CsvTable;
import org.nurtureadvisor.request.InOrder;
import org.nurtureadvisor.request.LineReader;
import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.request.PathId;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import javax.sql.DataSource;

/**
 * Loads a stream of lines: cut on the thread that reads, understood on all cores, stored in their
 * order. Only a few chunks are in memory at any time, however long the stream.
 */
@ApplicationScoped
class LoadService {

    private static final String SECONDS_TO_RETRY_AFTER = "30";

    private final DataSource database;
    private final LoadRepository loads;
    private final InOrder inOrder;
    private final ObjectMapper mapper;
    private final LoadConfig config;
    private final Semaphore places;

    LoadService(
            DataSource database,
            LoadRepository loads,
            InOrder inOrder,
            ObjectMapper mapper,
            LoadConfig config) {
        this.database = database;
        this.loads = loads;
        this.inOrder = inOrder;
        this.mapper = mapper;
        this.config = config;
        this.places = new Semaphore(config.atOnce());
    }

    /**
     * Loads events.
     *
     * @throws ProblemException INVALID_REQUEST if the header is wrong, TOO_MANY_LOADS
     * @throws IOException if the client breaks off
     */
    LoadResponse loadEvents(InputStream body, LoadFormat format) throws IOException {
        LineReader lines = format.cut(body, maxLineSize());
        return load(lines, format.parser(lines), "events");
    }

    /**
     * Loads what a CRM exported as CSV.
     *
     * @throws ProblemException INVALID_REQUEST if the header is wrong, TOO_MANY_LOADS
     * @throws IOException if the client breaks off
     */
    LoadResponse loadExport(InputStream body, Mapping mapping) throws IOException {
        LineReader lines = LoadFormat.CSV.cut(body, maxLineSize());
        return load(lines, new MappedLineParser(mapping, CsvTable.read(lines)), mapping.name());
    }

    private int maxLineSize() {
        return Math.toIntExact(config.maxLineSize().asLongValue());
    }

    private LoadResponse load(LineReader lines, LineParser parser, String what) throws IOException {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        try {
            return find(store(lines, parser, what));
        } finally {
            places.release();
        }
    }

    private ProblemException tooMany() {
        return new ProblemException(
                        ProblemCode.TOO_MANY_LOADS,
                        "There are %s loads at work here already.".formatted(config.atOnce()))
                .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_RETRY_AFTER);
    }

    private UUID store(LineReader lines, LineParser parser, String what) throws IOException {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        try (LoadWriter writer = LoadWriter.open(database, mapper, id)) {
            writer.begin(what);
            inOrder.work(() -> next(lines), chunk -> Chunk.read(chunk, parser), writer::store);
            writer.end();
        }
        return id;
    }

    /** Loads that are older than they are kept go. */
    void forgetOld(@ObservesAsync Tidying tidying) {
        loads.forget(config.retention());
    }

    /** Loads, the latest first. */
    LoadsResponse list(PageRequest page) {
        return LoadsResponse.from(loads.latest(page.beforeId(), page.lookedFor()), page);
    }

    /**
     * @throws ProblemException LOAD_NOT_FOUND
     */
    LoadResponse find(String id) {
        return find(PathId.read(id, LoadService::notFound));
    }

    private LoadResponse find(UUID id) {
        return loads.find(id).orElseThrow(() -> notFound(id.toString()));
    }

    static ProblemException notFound(String id) {
        return new ProblemException(
                ProblemCode.LOAD_NOT_FOUND, "There is no load " + id + ", or no more.");
    }

    private List<Line> next(LineReader lines) throws IOException {
        List<Line> next = lines.next(config.linesAtOnce());
        return next.isEmpty() ? null : next;
    }
}
