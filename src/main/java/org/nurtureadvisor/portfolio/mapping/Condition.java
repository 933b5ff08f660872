package org.nurtureadvisor.portfolio.mapping;

import java.util.List;
import java.util.Map;

/**
 * Which rows count: those whose cell is any of some texts, or those whose cell is none of them.
 *
 * @param column whose cell it is
 * @param texts of which any will do
 * @param negated whether none will
 */
record Condition(Column column, List<Glob> texts, boolean negated) {

    boolean holds(Map<String, String> cells) {
        String cell = column.cell(cells);
        return negated != texts.stream().anyMatch(text -> text.matches(cell));
    }
}
