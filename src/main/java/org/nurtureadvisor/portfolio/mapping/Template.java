package org.nurtureadvisor.portfolio.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in which columns stand between braces, each for what is in its cell: {@code deal-{Record
 * ID}}.
 *
 * @param texts before, between and behind the columns, one more than those; some may be empty
 * @param columns in their order
 */
record Template(List<String> texts, List<Column> columns) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    static Template of(String text) {
        return new Template(
                List.of(COLUMN.split(text, -1)),
                COLUMN.matcher(text).results().map(match -> Column.of(match.group(1))).toList());
    }

    /** Whether each brace belongs to a column, and each column has a name. */
    boolean isSound() {
        return texts.stream().noneMatch(text -> BRACE.matcher(text).find())
                && columns.stream().noneMatch(Column::isNameless);
    }

    /** Empty where it names columns, and all of their cells are. */
    String fill(Map<String, String> cells) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        boolean isSaid = columns.isEmpty();
        for (int i = 0; i < columns.size(); i++) {
            String cell = columns.get(i).cell(cells);
            isSaid |= !cell.isEmpty();
            filled.append(cell).append(texts.get(i + 1));
        }
        return isSaid ? filled.toString().strip() : "";
    }

    /**
     * An id: empty where any column that it needs says nothing. What is left of it would be the
     * same for many.
     */
    String fillAsId(Map<String, String> cells) {
        return lacking(cells).isEmpty() ? fill(cells) : "";
    }

    /** The first column that says nothing, though it has to be there. */
    Optional<Column> lacking(Map<String, String> cells) {
        return columns.stream()
                .filter(column -> !column.optional() && column.cell(cells).isEmpty())
                .findFirst();
    }
}
