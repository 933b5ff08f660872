package org.nurtureadvisor.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.evaluation.Explain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

class CustomerEvaluationRequestTest {

    /** CRMs tell what happened and ask right after it, all within a second. */
    @Test
    void whatHappenedAMomentAgoIsNotLaterThanNow() {
        CustomerEvaluationRequest withoutAsOf =
                new CustomerEvaluationRequest(null, List.of(), null, false, List.of());
        Instant justNow = Instant.now().truncatedTo(ChronoUnit.MICROS);

        Asked asked = withoutAsOf.about("c-4711", Explain.NONE, null);

        assertThat(asked.round().asOf()).isAfterOrEqualTo(justNow);
    }
}
