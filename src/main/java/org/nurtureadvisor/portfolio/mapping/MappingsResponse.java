package org.nurtureadvisor.portfolio.mapping;

import java.util.List;

/**
 * The exports that can be imported.
 *
 * @param mappings by name
 */
public record MappingsResponse(List<MappingSummary> mappings) {

    /**
     * One export that can be imported.
     *
     * @param name as it stands in the path of an import
     * @param title what is imported
     * @param export what export it is for, and how to come by it
     */
    public record MappingSummary(String name, String title, String export) {

        public static MappingSummary from(Mapping mapping) {
            return new MappingSummary(mapping.name(), mapping.title(), mapping.export());
        }
    }
}
