package org.nurtureadvisor.portfolio.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A column of an export, as a mapping file names it between braces: {@code {Amount}}; with a
 * question mark one that an export need not have, {@code {Currency?}}, and with two one whose own
 * name ends with one; with bars several, of which the first that is filled counts, be it that
 * exports call it differently: {@code {Record ID|Contact ID}}.
 *
 * @param names of which an export has one at least; a mapping with a blank one is refused
 * @param optional whether an export may lack it
 */
public record Column(List<String> names, boolean optional) {

    static Column of(String written) {
        boolean optional = written.endsWith("?");
        String names = optional ? written.substring(0, written.length() - 1) : written;
        return new Column(
                Arrays.stream(names.split("\\|", -1)).map(String::strip).toList(), optional);
    }

    /** Whether there is no name, or none beside a bar. */
    boolean isNameless() {
        return names.contains("");
    }

    boolean isIn(Collection<String> columns) {
        return names.stream().anyMatch(columns::contains);
    }

    /** The first of its names among these columns; the first of all, where none is. */
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
}
