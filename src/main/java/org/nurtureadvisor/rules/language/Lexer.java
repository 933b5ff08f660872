package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Characters;
import org.nurtureadvisor.diagnostic.Span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts the text of a rule file into tokens. */
final class Lexer {

    private static final List<String> LONG_SIGNS =
            List.of("==", "!=", "<=", ">=", "||", "&&", "=>", "=<", "<>");
    private static final Set<String> FRAME = Set.of("when", "then", "end");

    /** Quotes of other languages and of word processors. */
    private static final String QUOTES = "'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb";

    private static final Pattern MISQUOTED =
            Pattern.compile(
                    "['\u2018\u2019\u201a][^'\u2018\u2019\"\\r\\n]*['\u2018\u2019]"
                            + "|[\u201c\u201d\u201e\u00ab\u00bb][^\u201c\u201d\u00ab\u00bb\"\\r\\n]*"
                            + "[\u201c\u201d\u00ab\u00bb]");
    private static final int MOST_DIGITS = 15;
    private static final String SIGNS = "()<>=!,.;:+-*/@{}[]%?&|";

    private final Mistakes mistakes;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Comments comments = new Comments();
    private int position;
    private int line = 1;
    private int lineStart;

    Lexer(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    /** All tokens, the last one being {@link Token.Kind#END_OF_FILE}. */
    List<Token> tokens() {
        skipByteOrderMark();
        while (position < text.length()) {
            next();
        }
        add(Token.Kind.END_OF_FILE, "", position);
        return tokens;
    }

    /** Editors on Windows put it at the start of a file. */
    private void skipByteOrderMark() {
        if (text.startsWith("\ufeff")) {
            position++;
            lineStart++;
        }
    }

    private void next() {
        char c = text.charAt(position);
        if (atNewLine()) {
            newLine();
        } else if (Character.isWhitespace(c)) {
            position++;
        } else if (text.startsWith("//", position)) {
            lineComment();
        } else if (text.startsWith("/*", position)) {
            blockComment();
        } else if (c == '"') {
            quoted();
        } else if (isDigit(c)) {
            number();
        } else if (isWordStart(c)) {
            word();
        } else {
            sign(c);
        }
    }

    /** Old files from a Mac end their lines with a carriage return alone. */
    private boolean atNewLine() {
        char c = text.charAt(position);
        return c == '\n' || c == '\r' && !text.startsWith("\r\n", position);
    }

    private void newLine() {
        position++;
        line++;
        lineStart = position;
    }

    private void lineComment() {
        int start = position;
        position = endOfLine();
        comments.add(new Comment(line, line, text.substring(start + 2, position).strip()));
        refuseInvisible(start);
    }

    private void blockComment() {
        int start = position;
        int firstLine = line;
        int end = text.indexOf("*/", start + 2);
        if (end < 0) {
            mistakes.add(here(2), "UNCLOSED_COMMENT", "This comment is never closed.", "*/");
            end = text.length();
        }
        String content = text.substring(start + 2, end);
        int invisible = start + 2 + Characters.invisible(content).orElse(content.length());
        while (position < Math.min(end + 2, text.length())) {
            if (position == invisible && position < end) {
                refuse(position, null);
            }
            if (atNewLine()) {
                newLine();
            } else {
                position++;
            }
        }
        comments.add(new Comment(firstLine, line, withoutStars(content)));
    }

    /** Whoever writes a longer comment often begins each of its lines with a star. */
    private static String withoutStars(String comment) {
        return comment.lines()
                .map(line -> line.strip().replaceFirst("^\\*+\\s*", ""))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private void quoted() {
        int start = position++;
        StringBuilder value = new StringBuilder();
        while (!atEndOfLine(position) && text.charAt(position) != '"') {
            boolean escape = text.charAt(position) == '\\' && !atEndOfLine(position + 1);
            value.append(escape ? escaped() : text.charAt(position++));
        }
        if (atEndOfLine(position)) {
            mistakes.add(span(start), "UNCLOSED_TEXT", "This text is never closed.", "\"");
        } else {
            position++;
        }
        refuseTab(start);
        refuseInvisible(start);
        add(Token.Kind.TEXT, value.toString(), start);
    }

    private void refuseTab(int start) {
        int tab = text.substring(start, position).indexOf('\t');
        if (tab >= 0) {
            refuse(start + tab, " ");
        }
    }

    private void refuseInvisible(int start) {
        Characters.invisible(text.substring(start, position))
                .ifPresent(offset -> refuse(start + offset, null));
    }

    /** Notes a character of the present line that cannot be seen. */
    private void refuse(int offset, String didYouMean) {
        int column = offset - lineStart + 1;
        mistakes.add(
                new Span(line, column, column + 1),
                "UNEXPECTED_CHARACTER",
                Characters.detail(text.codePointAt(offset)),
                didYouMean);
    }

    private boolean atEndOfLine(int offset) {
        return offset >= text.length() || "\r\n".indexOf(text.charAt(offset)) >= 0;
    }

    private char escaped() {
        char next = text.charAt(position + 1);
        if (next != '"' && next != '\\') {
            mistakes.add(
                    here(2),
                    "NOT_ALLOWED",
                    "In a text a backslash may stand only before a quote or another backslash.",
                    null);
        }
        position += 2;
        return next;
    }

    private void number() {
        int start = position;
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
        if (position + 1 < text.length()
                && text.charAt(position) == '.'
                && isDigit(text.charAt(position + 1))) {
            position++;
            while (position < text.length() && isDigit(text.charAt(position))) {
                position++;
            }
        }
        int digitsEnd = position;
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        String written = text.substring(start, position);
        if (position > digitsEnd || written.length() > MOST_DIGITS) {
            mistakes.add(
                    span(start),
                    "NOT_A_NUMBER",
                    "'" + written + "' is not a number: digits, at most 15 of them, and a point.",
                    position > digitsEnd
                            ? plainNumber(written, text.substring(start, digitsEnd))
                            : null);
            written = "0";
        }
        add(Token.Kind.NUMBER, written, start);
    }

    /** What was meant by a number that a program would understand, or that has a unit. */
    private static String plainNumber(String written, String digits) {
        String number = written.replace("_", "");
        if (number.matches("0[xX][0-9a-fA-F]{1,7}")) {
            return String.valueOf(Integer.parseInt(number.substring(2), 16));
        }
        return number.matches("[0-9.]+([eE][0-9])?")
                ? new BigDecimal(number).toPlainString()
                : digits;
    }

    private void word() {
        int start = position;
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        add(FRAME.contains(word) ? Token.Kind.FRAME : Token.Kind.WORD, word, start);
    }

    private void sign(char c) {
        int start = position;
        for (String sign : LONG_SIGNS) {
            if (text.startsWith(sign, position)) {
                position += sign.length();
                add(Token.Kind.SIGN, sign, start);
                return;
            }
        }
        if (SIGNS.indexOf(c) >= 0) {
            position++;
            add(Token.Kind.SIGN, String.valueOf(c), start);
        } else if (!misquoted()) {
            unexpected();
        }
    }

    private void unexpected() {
        int start = position;
        int character = text.codePointAt(start);
        position += Character.charCount(character);
        boolean isBlank = Character.isSpaceChar(character);
        mistakes.add(
                span(start),
                "UNEXPECTED_CHARACTER",
                isBlank || Characters.isInvisible(character)
                        ? Characters.detail(character)
                        : "The character '%s' has no meaning here."
                                .formatted(Character.toString(character)),
                isBlank ? " " : QUOTES.indexOf(character) >= 0 ? "\"" : null);
    }

    /** Reads over a text between other quotes than those that are allowed, if there is one here. */
    private boolean misquoted() {
        Matcher quoted = MISQUOTED.matcher(text).region(position, text.length());
        if (!quoted.lookingAt()) {
            return false;
        }
        int start = position;
        position = quoted.end();
        String content = text.substring(start + 1, position - 1);
        mistakes.add(
                span(start),
                "UNEXPECTED_CHARACTER",
                "A text stands between straight double quotes.",
                Suggestion.text(content));
        add(Token.Kind.TEXT, content, start);
        return true;
    }

    private void add(Token.Kind kind, String value, int start) {
        Token previous = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        String comment = comments.above(previous, line);
        tokens.add(new Token(kind, value, span(start), start, position, comment));
    }

    private Span span(int start) {
        return new Span(line, start - lineStart + 1, position - lineStart + 1);
    }

    private Span here(int length) {
        int column = position - lineStart + 1;
        return new Span(line, column, column + length);
    }

    private int endOfLine() {
        int end = position;
        while (!atEndOfLine(end)) {
            end++;
        }
        return end;
    }

    /** ASCII only: look-alikes from other alphabets are mistakes, never names. */
    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
