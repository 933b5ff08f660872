package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.soabase.recordbuilder.core.RecordBuilder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.evaluation.Ranking.Score;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.Criterion;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Objection;
import org.nurtureadvisor.rules.engine.RuleVerdict;
import org.nurtureadvisor.rules.engine.TypeScore;
import org.nurtureadvisor.rules.engine.Verdict;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Moment;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer.
 *
 * @param placements the trust ladder first, then the models in the order of the rule book
 * @param advice best first
 * @param heldBack advice that guardrails held back, one entry for each guardrail, and advice that
 *     was settled a short while ago
 * @param warnings what the request named that there is no word for, what had to be assumed, and
 *     placements that contradict each other
 */
public record EvaluationResponse(
        Instant asOf,
        @Schema(nullable = true) CustomerReference customer,
        List<PlacementResponse> placements,
        List<AdviceResponse> advice,
        List<HeldBackResponse> heldBack,
        List<Finding> warnings,
        Receipt receipt) {

    /**
     * Where the customer stands in one model.
     *
     * @param stage null where too little is known
     * @param rank place of the stage among {@code of}, the lowest being 1; null without a stage,
     *     and where stages have no order
     * @param movement null without a stage
     * @param levels how many stages up from {@code previous}, negative for down; absent where there
     *     was none, and where stages have no order
     * @param since when the stage was entered; null where unknown
     * @param rules ids of the rules that place the customer here
     * @param next absent at the top
     * @param slipsOn first day on which, if nothing more happens, the placement would be lower;
     *     null where that does not come within five years, absent where there are no events, and
     *     where nothing is explained of a customer who is not stored
     * @param slipsTo the stage then; null together with {@code slipsOn}
     * @param stages verdicts on all rules; only in a full explanation
     * @param scores of types: what speaks for each, strongest first, of equals the one that comes
     *     first in the model; absent elsewhere
     * @param runnerUp of types: the second of the scores; absent where there is none
     * @param highest the highest stage ever held as far as is known, to be sent back with {@code
     *     previous}; absent where none is known, and where stages have no order
     * @param warnings what the model's rules warn of, MOVE_REFUSED where its policy refuses a move,
     *     and TIED_TYPES where several types are equally strong
     */
    @RecordBuilder
    @RecordBuilder.Options(prefixEnclosingClassNames = false, emptyDefaultForOptional = false)
    public record PlacementResponse(
            String model,
            @Schema(nullable = true) String stage,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) Integer rank,
            int of,
            @Schema(nullable = true) Movement movement,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer levels,
            @Schema(nullable = true) String previous,
            @Schema(nullable = true) Instant since,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> rules,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<CriterionResponse> criteria,
            @JsonInclude(JsonInclude.Include.NON_NULL) NextResponse next,
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<LocalDate> slipsOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> slipsTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<RuleVerdictResponse> stages,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<ScoreResponse> scores,
            @JsonInclude(JsonInclude.Include.NON_NULL) ScoreResponse runnerUp,
            @JsonInclude(JsonInclude.Include.NON_NULL) String highest,
            List<Finding> warnings) {}

    /**
     * What speaks for a type.
     *
     * @param score share of the points of the type's rules that hold, 0 to 1
     */
    public record ScoreResponse(String stage, String title, double score) {

        static ScoreResponse from(TypeScore score, Model model) {
            return new ScoreResponse(
                    score.stage(),
                    model.stage(score.stage()).orElseThrow().title(),
                    Math.round(score.share() * 100) / 100.0);
        }
    }

    /**
     * A criterion.
     *
     * @param fact name of the fact it compares; absent where it is not a simple comparison of one
     *     fact
     * @param text in words
     * @param required what is asked of the fact, {@code >= 3}; absent together with {@code fact}
     * @param observed what the fact says; null where unknown, absent together with {@code fact}
     */
    public record CriterionResponse(
            @JsonInclude(JsonInclude.Include.NON_NULL) String fact,
            String text,
            Verdict state,
            @JsonInclude(JsonInclude.Include.NON_NULL) String required,
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<Object> observed) {

        static CriterionResponse from(Criterion criterion) {
            return new CriterionResponse(
                    criterion.fact(),
                    criterion.text(),
                    criterion.state(),
                    criterion.required(),
                    criterion.fact() == null ? null : Optional.ofNullable(criterion.observed()));
        }

        static List<CriterionResponse> from(List<Criterion> criteria) {
            return criteria.stream().map(CriterionResponse::from).toList();
        }
    }

    /**
     * The next stage.
     *
     * @param criteria those not met, or not known to be
     * @param smallestChange facts by name; absent where none of the changes that are tried gets
     *     there, as where a date has to pass
     * @param reachable false where {@code smallestChange} is absent, absent otherwise
     * @param possibleFrom first day on which the model's policy lets the customer move there, which
     *     takes so many days on the stage before; absent where it does now
     */
    public record NextResponse(
            String stage,
            String title,
            List<CriterionResponse> criteria,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> smallestChange,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean reachable,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate possibleFrom) {}

    /** How the customer fares with one stage rule. */
    public record RuleVerdictResponse(
            String stage, String rule, String title, List<CriterionResponse> criteria) {

        static RuleVerdictResponse from(RuleVerdict verdict) {
            return new RuleVerdictResponse(
                    verdict.stage(),
                    verdict.rule(),
                    verdict.title(),
                    CriterionResponse.from(verdict.criteria()));
        }
    }

    /**
     * A next action.
     *
     * @param topic what it is about; no two entries share one
     * @param channel the one to use; null where any will do that guardrails allow
     * @param dueBy day by which to do it
     * @param score 0 to 100
     * @param scoreParts what the score is made of; absent where nothing is explained
     * @param moment the critical moment of the relationship it is about; absent elsewhere
     * @param alsoBy ids of the other rules that advise the same
     * @param facts fingerprint of the facts behind it, to be sent back with {@code settled}; absent
     *     where nothing is explained of a customer who is not stored
     */
    public record AdviceResponse(
            String code,
            String topic,
            LadderStep ladderStep,
            String action,
            String because,
            String owner,
            @Schema(nullable = true) Channel channel,
            LocalDate dueBy,
            double score,
            @JsonInclude(JsonInclude.Include.NON_NULL) ScorePartsResponse scoreParts,
            @JsonInclude(JsonInclude.Include.NON_NULL) Moment moment,
            String model,
            String rule,
            List<String> alsoBy,
            @JsonInclude(JsonInclude.Include.NON_NULL) String facts) {}

    /**
     * What a score is made of: {@code 0.7 × priority × acceptance + 20 × urgency + 10 × fit}, where
     * priority and acceptance together count at most 100.
     *
     * @param priority of the rule, 0 to 100
     * @param acceptance how much more often than other advice it was taken up by clients in this
     *     stage, 0 to 2; 1 where nothing is known of that
     * @param urgency 0 to 1, falling with the days allowed
     * @param fit with the client's step of the trust ladder: 0, 0.5 or 1
     */
    public record ScorePartsResponse(int priority, double acceptance, double urgency, double fit) {

        static ScorePartsResponse from(Score score) {
            return new ScorePartsResponse(
                    score.priority(),
                    toThousandths(score.acceptance()),
                    toThousandths(score.urgency()),
                    score.fit());
        }

        private static double toThousandths(double part) {
            return Math.round(part * 1000) / 1000.0;
        }
    }

    /**
     * A piece of advice that is held back.
     *
     * @param code of the advice
     * @param guardrail id of the rule that holds it back; SETTLED where it, or other advice on the
     *     same topic, was dismissed or done a short while ago
     * @param rule id of the rule that gave it
     */
    public record HeldBackResponse(String code, String guardrail, String because, String rule) {

        private static final String SETTLED = "SETTLED";

        static HeldBackResponse of(Held held, Voice voice) {
            Objection objection = held.objection();
            return new HeldBackResponse(
                    held.advice().code(),
                    objection.rule(),
                    voice.say(objection.rule(), Part.BECAUSE, objection.because()),
                    held.advice().rule());
        }

        static HeldBackResponse of(Advice advice, Settled settled, Voice voice) {
            Saying saying =
                    settled.how() == Settled.How.DONE ? Saying.IS_DONE : Saying.IS_DISMISSED;
            return new HeldBackResponse(
                    advice.code(),
                    SETTLED,
                    voice.say(saying, settled.until().toString()),
                    advice.rule());
        }
    }

    /** The same, as a decision's. */
    public EvaluationResponse recordedAs(UUID decisionId) {
        return new EvaluationResponse(
                asOf,
                customer,
                placements,
                advice,
                heldBack,
                warnings,
                new Receipt(decisionId, receipt.release(), receipt.facts(), receipt.engine()));
    }

    /**
     * What proves and repeats an answer.
     *
     * @param decisionId null where nothing was recorded
     * @param release digest of the rule files
     * @param facts digest of the facts
     * @param engine version of this service
     */
    public record Receipt(
            @Schema(nullable = true) UUID decisionId,
            String release,
            String facts,
            String engine) {}
}
