package org.nurtureadvisor.portfolio.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A column of an export, as a mapping file names it between braces: {@code {Amount}}; with a
 * question mark one that an export need not have, {@code {Currency?}}; with bars the names that
 * different exports have for it, {@code {Record ID|Contact ID}}.
 *
 * @param names of which an export has one
 * @param optional whether an export may lack it
 */
public record Column(List<String> names, boolean optional) {

    static Column of(String written) {
        boolean optional = written.endsWith("?");
        String names = optional ? written.substring(0, written.length() - 1) : written;
        return new Column(Arrays.stream(names.split("\\|")).map(String::strip).toList(), optional);
    }

    public boolean isIn(Collection<String> columns) {
        return names.stream().anyMatch(columns::contains);
    }

    /** The name that it has in an export with these columns; the first, where it is not there. */
    String nameIn(Collection<String> columns) {
        return names.stream().filter(columns::contains).findFirst().orElse(names.get(0));
    }

    /** The text of its cell, empty where there is none. */
    String cell(Map<String, String> cells) {
        for (String name : names) {
            String cell = cells.get(name);
            if (cell != null) {
                return cell;
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
    }
}
