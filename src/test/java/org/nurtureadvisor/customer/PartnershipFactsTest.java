package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.CONTRACT;
import static org.nurtureadvisor.customer.EventType.FAULT_ADMITTED;
import static org.nurtureadvisor.customer.EventType.HELP_ASKED;
import static org.nurtureadvisor.customer.EventType.JOINT_PROJECT;
import static org.nurtureadvisor.customer.EventType.REVIEW;
import static org.nurtureadvisor.customer.EventType.RISK_TAKEN;
import static org.nurtureadvisor.customer.EventType.SHARED_PLAN;
import static org.nurtureadvisor.customer.EventType.WALLET_SHARE;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Partnership;

import java.time.LocalDate;

class PartnershipFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void whatWasDoneTogetherIsCounted() {
        diary.on("2026-01-01", JOINT_PROJECT)
                .on("2026-01-02", SHARED_PLAN)
                .on("2026-01-03", SHARED_PLAN)
                .on("2026-01-04", RISK_TAKEN);

        assertThat(partnership().jointProjects()).isEqualTo(1);
        assertThat(partnership().sharedPlans()).isEqualTo(2);
        assertThat(partnership().mutualRisks()).isEqualTo(1);
    }

    @Test
    void reviewsAreCountedForAYear() {
        diary.on("2025-11-21", REVIEW)
                .on("2025-11-22", REVIEW, "topic", "the year behind us")
                .on(TODAY, REVIEW);

        assertThat(partnership().reviewsLast12Months()).isEqualTo(2);
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"), LocalDate.parse("2027-11-21"));
    }

    @Test
    void aContractIsInForceUpToItsLastDay() {
        diary.on("2026-01-01", CONTRACT, "until", LocalDate.parse(TODAY));

        assertThat(partnership().underContract()).isTrue();
        assertThat(partnership().renewalDate()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(diary.factsAt("2026-11-22").partnership().underContract()).isFalse();
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"));
    }

    @Test
    void anOpenEndedContractReplacesTheOneBefore() {
        diary.on("2026-01-01", CONTRACT, "until", LocalDate.parse("2026-02-01"))
                .on("2026-01-15", CONTRACT);

        assertThat(partnership().underContract()).isTrue();
        assertThat(partnership().renewalDate()).isNull();
    }

    @Test
    void partnershipTellsTheSidesApart() {
        diary.on("2026-01-01", HELP_ASKED, "by", Party.US)
                .on("2026-01-02", HELP_ASKED, "by", Party.US)
                .on("2026-01-03", FAULT_ADMITTED, "by", Party.CLIENT)
                .on("2026-01-04", WALLET_SHARE, "share", 0.4);

        assertThat(partnership().helpAskedByUs()).isEqualTo(2);
        assertThat(partnership().helpAskedByClient()).isZero();
        assertThat(partnership().faultsAdmittedByClient()).isEqualTo(1);
        assertThat(partnership().faultsAdmittedByUs()).isZero();
        assertThat(partnership().shareOfWallet()).isEqualTo(0.4);
    }

    private Partnership partnership() {
        return diary.factsAt(TODAY).partnership();
    }
}
