package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.MissingNode;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.InOrder;
import org.nurtureadvisor.request.LineReader;
import org.nurtureadvisor.request.LineReader.Line;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.request.RequestSize;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Evaluates a stream of requests, one a line, on all cores and on one release. Lines are answered
 * in order; only a few of them are in memory at any time, and reading waits for writing.
 */
@ApplicationScoped
class BatchEvaluation {

    private static final Logger LOG = Logger.getLogger(BatchEvaluation.class);
    private static final String UNFORESEEN =
            "This line could not be answered. The log tells more under this trace id.";
    private static final int USUAL_ANSWER = 4 * 1024;

    private final EvaluationService service;
    private final InOrder inOrder;
    private final ObjectWriter writer;
    private final RequestSize maxSize;
    private final int linesAtOnce;

    BatchEvaluation(
            EvaluationService service,
            InOrder inOrder,
            ObjectMapper mapper,
            RequestSize maxSize,
            BatchConfig config) {
        this.service = service;
        this.inOrder = inOrder;
        this.writer = mapper.writer();
        this.maxSize = maxSize;
        this.linesAtOnce = config.linesAtOnce();
    }

    /**
     * What all lines of one batch have in common.
     *
     * @param now what {@code asOf} is where a line does not say
     * @param strict whether a line that names what there is no word for fails
     */
    record Batch(
            CompiledRelease release, Manner manner, Instant now, boolean strict, String traceId) {

        RequestReader reader() {
            return new RequestReader(release, now, strict);
        }
    }

    void evaluate(InputStream input, OutputStream output, Batch batch) throws IOException {
        LineReader lines = LineReader.ofLines(input, maxSize.bytes());
        inOrder.work(() -> next(lines), chunk -> answer(chunk, batch), output::write);
    }

    private List<Line> next(LineReader lines) throws IOException {
        List<Line> next = lines.next(linesAtOnce);
        return next.isEmpty() ? null : next;
    }

    private byte[] answer(List<Line> lines, Batch batch) throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream(lines.size() * USUAL_ANSWER);
        for (Line line : lines) {
            answers.write(writer.writeValueAsBytes(answer(line, batch)));
            answers.write('\n');
        }
        return answers.toByteArray();
    }

    private LineAnswer answer(Line line, Batch batch) {
        CompiledRelease release = batch.release();
        JsonNode body = MissingNode.getInstance();
        try {
            if (line.tooLong()) {
                throw maxSize.exceeded();
            }
            body = RequestJson.read(line.bytes(), line.number());
            EvaluationRequest request = batch.reader().read(body);
            return LineAnswer.of(line.number(), service.evaluate(request, batch.manner(), release));
        } catch (ProblemException e) {
            return LineAnswer.of(line.number(), customer(body), e.toProblem(batch.traceId()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "line %d of %s failed", line.number(), batch.traceId());
            Problem problem = Problem.unforeseen(UNFORESEEN, batch.traceId());
            return LineAnswer.of(line.number(), customer(body), problem);
        }
    }

    /** Whom a line that cannot be answered is about, as far as it says so. */
    private static CustomerReference customer(JsonNode body) {
        String id = body.path("customer").path("id").textValue();
        return id == null ? null : new CustomerReference(id, null);
    }
}
