package org.nurtureadvisor.portfolio.mapping;

import java.util.List;

/**
 * What an import takes of which columns.
 *
 * @param name as it stands in the path of an import
 * @param title what is imported
 * @param export what export it is for, and how to come by it
 * @param columns that it reads
 * @param file the mapping file itself, in YAML, to copy and change
 */
public record MappingResponse(
        String name, String title, String export, List<ReadColumn> columns, String file) {

    public static MappingResponse from(Mapping mapping) {
        return new MappingResponse(
                mapping.name(),
                mapping.title(),
                mapping.export(),
                mapping.columns().stream().map(ReadColumn::from).toList(),
                mapping.text());
    }

    /**
     * A column that an import reads.
     *
     * @param names of which an export has at least one; of several, the first that is filled counts
     * @param required whether an export without it is refused
     */
    public record ReadColumn(List<String> names, boolean required) {

        static ReadColumn from(Column column) {
            return new ReadColumn(column.names(), !column.optional());
        }
    }
}
