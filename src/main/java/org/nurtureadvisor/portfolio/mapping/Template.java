package org.nurtureadvisor.portfolio.mapping;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which columns stand between braces, each for what is in its cell: {@code deal-{Record
 * ID}}.
 */
record Template(String text, List<Column> columns) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]*[^{}\\s][^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    static Template of(String text) {
        return new Template(
                text, COLUMN.matcher(text).results().map(Template::column).distinct().toList());
    }

    /** Whether each brace belongs to a column. */
    static boolean isOne(String text) {
        return !BRACE.matcher(COLUMN.matcher(text).replaceAll("")).find();
    }

    private static Column column(MatchResult match) {
        return Column.of(match.group(1));
    }

    /** Empty where it names columns, and all of their cells are. */
    String fill(Map<String, String> cells) {
        if (!columns.isEmpty()
                && columns.stream().allMatch(column -> column.cell(cells).isEmpty())) {
            return "";
        }
        return COLUMN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(column(match).cell(cells)))
                .strip();
    }
}
