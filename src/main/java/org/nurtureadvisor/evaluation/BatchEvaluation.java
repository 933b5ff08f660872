package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.problem.TraceId;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Evaluates a stream of requests, one a line, on all cores and on one release. Lines are answered
 * in order; only a few of them are in memory at any time, and reading waits for writing.
 */
@ApplicationScoped
class BatchEvaluation {

    private static final Logger LOG = Logger.getLogger(BatchEvaluation.class);

    private final EvaluationService service;
    private final ReleaseInForce releases;
    private final ObjectMapper mapper;
    private final ObjectWriter writer;
    private final int maxSize;
    private final int linesAtOnce;
    private final int chunksAhead = 2 * Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    BatchEvaluation(
            EvaluationService service,
            ReleaseInForce releases,
            ObjectMapper mapper,
            HttpConfig config) {
        this.service = service;
        this.releases = releases;
        this.mapper = mapper;
        this.writer = mapper.writer();
        this.maxSize = Math.toIntExact(config.maxRequestSize().asLongValue());
        this.linesAtOnce = config.linesAtOnce();
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    /** What all lines of one batch have in common. */
    private record Batch(
            CompiledRelease release,
            Explain explain,
            boolean strict,
            Instant now,
            String traceId) {}

    void evaluate(
            InputStream input,
            OutputStream output,
            Explain explain,
            boolean strict,
            Instant now,
            String traceparent)
            throws IOException {
        Batch batch = new Batch(releases.current(), explain, strict, now, TraceId.of(traceparent));
        LineReader lines = new LineReader(new BufferedInputStream(input, 1 << 16), maxSize);
        Deque<Future<byte[]>> ahead = new ArrayDeque<>();
        List<LineReader.Line> chunk = lines.next(linesAtOnce);
        while (!chunk.isEmpty() || !ahead.isEmpty()) {
            if (!chunk.isEmpty()) {
                List<LineReader.Line> current = chunk;
                ahead.add(workers.submit(() -> answer(current, batch)));
                chunk = lines.next(linesAtOnce);
            }
            if (ahead.size() >= chunksAhead || chunk.isEmpty()) {
                output.write(result(ahead.remove()));
            }
        }
        output.flush();
    }

    private static byte[] result(Future<byte[]> answers) throws IOException {
        try {
            return answers.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("a chunk could not be answered", e.getCause());
        }
    }

    private byte[] answer(List<LineReader.Line> lines, Batch batch) throws IOException {
        java.io.ByteArrayOutputStream answers =
                new java.io.ByteArrayOutputStream(lines.size() * 4096);
        for (LineReader.Line line : new ArrayList<>(lines)) {
            answers.write(answer(line, batch));
            answers.write('\n');
        }
        return answers.toByteArray();
    }

    private byte[] answer(LineReader.Line line, Batch batch) throws JsonProcessingException {
        try {
            if (line.tooLong()) {
                throw EvaluationRequestBodyReader.tooLarge(maxSize);
            }
            EvaluationRequest request =
                    RequestReader.read(
                            RequestJson.read(line.bytes(), line.number()), batch.release());
            if (batch.strict()) {
                EvaluationResource.refuseUnknown(request, "handling=strict");
            }
            return writer.writeValueAsBytes(
                    new LineAnswer(
                            line.number(),
                            service.evaluate(
                                    request, batch.now(), batch.explain(), batch.release())));
        } catch (ProblemException e) {
            return problem(line, e.toProblem(batch.traceId()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "line %d of %s failed", line.number(), batch.traceId());
            return problem(
                    line,
                    Problem.of(
                            ProblemCode.INTERNAL_ERROR,
                            "This line could not be answered. The log tells more under this trace id.",
                            null,
                            batch.traceId()));
        }
    }

    private byte[] problem(LineReader.Line line, Problem problem) throws JsonProcessingException {
        ObjectNode node = mapper.createObjectNode().put("line", line.number());
        node.set("problem", mapper.valueToTree(problem));
        return mapper.writeValueAsBytes(node);
    }
}
