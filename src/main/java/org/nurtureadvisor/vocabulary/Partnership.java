package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.LocalDate;

/** What both sides plan, risk and build together. */
@RecordBuilder
public record Partnership(
        @Fact(value = "projects done together", unit = Unit.COUNT, min = 0) Integer jointProjects,
        @Fact(value = "plans made together", unit = Unit.COUNT, min = 0) Integer sharedPlans,
        @Fact(
                        value = "planned reviews held together in the last 12 calendar months",
                        unit = Unit.COUNT,
                        min = 0)
                Integer reviewsLast12Months,
        @Fact(value = "risks taken together", unit = Unit.COUNT, min = 0) Integer mutualRisks,
        @Fact(value = "times the client asked us for help", unit = Unit.COUNT, min = 0)
                Integer helpAskedByClient,
        @Fact(value = "times we asked the client for help", unit = Unit.COUNT, min = 0)
                Integer helpAskedByUs,
        @Fact(value = "faults the client admitted to us", unit = Unit.COUNT, min = 0)
                Integer faultsAdmittedByClient,
        @Fact(value = "faults we admitted to the client", unit = Unit.COUNT, min = 0)
                Integer faultsAdmittedByUs,
        @Fact("whether a contract is in force") Boolean underContract,
        @Fact("date on which the contract is up for renewal") LocalDate renewalDate,
        @Fact(value = "days until the contract is up for renewal", unit = Unit.DAYS_LEFT, min = 0)
                Integer daysToRenewal,
        @Fact(
                        value =
                                "share of what the client spends on such things that is spent with us",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double shareOfWallet) {

    /** Nothing known. */
    public static final Partnership UNKNOWN = PartnershipBuilder.builder().build();
}
