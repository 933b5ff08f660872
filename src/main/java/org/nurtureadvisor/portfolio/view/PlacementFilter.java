package org.nurtureadvisor.portfolio.view;

import org.nurtureadvisor.database.Conditions;

import java.time.LocalDate;

/**
 * Which placements to list.
 *
 * @param stage on which the customers stand; null for any
 * @param slipsBy last day on which they slip; null for any
 */
record PlacementFilter(Selection among, String stage, LocalDate slipsBy) {

    static PlacementFilter of(Selection among, String stage) {
        return new PlacementFilter(among, stage, null);
    }

    String table() {
        return among.from("placement");
    }

    Conditions conditions() {
        return among.conditions()
                .andUnlessNull("stage = :stage", "stage", stage)
                .andUnlessNull("slips_on <= :slipsBy", "slipsBy", slipsBy);
    }
}
