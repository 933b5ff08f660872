package org.nurtureadvisor.portfolio.run;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A run over the portfolio, and how far it is.
 *
 * @param asOf the instant for which is evaluated
 * @param models ids of the models asked for; empty for all
 * @param named how many customers were named one by one, for whom the filter holds besides; null
 *     where none were named
 * @param release digest of the rules that the whole run is done by
 * @param total customers whom it is about; null until they are counted
 * @param evaluated customers who were placed and recorded
 * @param skipped customers left as they were: evaluated for a later instant already, or gone
 * @param failed customers who could not be evaluated
 * @param reasons why customers were skipped or failed, the most frequent first
 * @param requestedAt when it was asked for
 * @param beganAt when the first customers could be evaluated; null until then
 * @param endedAt null until then
 * @param customersPerSecond since it began, or from its beginning to its end; null before
 */
public record RunResponse(
        UUID id,
        RunState state,
        Instant asOf,
        List<String> models,
        FilterResponse filter,
        @Schema(nullable = true) Integer named,
        @Schema(enumeration = {"none", "summary", "full"}) String explain,
        String release,
        @Schema(nullable = true) Integer total,
        long evaluated,
        long skipped,
        long failed,
        List<ReasonCount> reasons,
        Instant requestedAt,
        @Schema(nullable = true) Instant beganAt,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true) Long customersPerSecond) {

    /**
     * Whom a run is about: customers for whom all of this holds.
     *
     * @param owner who looks after them; absent for anybody
     * @param segment absent for both
     * @param model in which they stand on {@code stage}; absent together with it
     * @param stage on which they stand when the run begins
     */
    public record FilterResponse(
            @JsonInclude(JsonInclude.Include.NON_NULL) String owner,
            @JsonInclude(JsonInclude.Include.NON_NULL) Segment segment,
            @JsonInclude(JsonInclude.Include.NON_NULL) String model,
            @JsonInclude(JsonInclude.Include.NON_NULL) String stage) {}

    /**
     * How many customers were not evaluated for a reason.
     *
     * @param code as in a problem
     */
    public record ReasonCount(String code, long customers) {}

    static RunResponse from(RunEntity run, Tally tally, List<ReasonCount> reasons) {
        return new RunResponse(
                run.id,
                run.state,
                run.asOf,
                List.of(run.models),
                new FilterResponse(run.owner, run.segment, run.model, run.stage),
                run.named,
                run.explain,
                run.release,
                run.total,
                tally.evaluated(),
                tally.skipped(),
                tally.failed(),
                reasons,
                run.requestedAt,
                run.beganAt,
                run.endedAt,
                rate(run, tally));
    }

    private static Long rate(RunEntity run, Tally tally) {
        if (run.beganAt == null) {
            return null;
        }
        Instant until = Objects.requireNonNullElseGet(run.endedAt, Instant::now);
        long millis = Math.max(1, Duration.between(run.beganAt, until).toMillis());
        return tally.sum() * 1000 / millis;
    }
}
