package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;

/** Goes through the tokens of a file, and says so when one is missing. */
final class Tokens {

    private final List<Token> tokens;
    private final Mistakes mistakes;
    private int next;

    Tokens(List<Token> tokens, Mistakes mistakes) {
        this.tokens = tokens;
        this.mistakes = mistakes;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    /** The token taken last. */
    Token last() {
        return last(0);
    }

    /** The token taken so many before the last. */
    Token last(int before) {
        return tokens.get(Math.max(0, next - 1 - before));
    }

    Token take() {
        Token token = tokens.get(next);
        if (!atEnd()) {
            next++;
        }
        return token;
    }

    boolean at(String text) {
        return peek().is(text);
    }

    boolean at(Token.Kind kind) {
        return peek().kind() == kind;
    }

    boolean atEnd() {
        return at(Token.Kind.END_OF_FILE);
    }

    boolean takeIf(String text) {
        boolean there = at(text);
        if (there) {
            next++;
        }
        return there;
    }

    /** Takes a sign or word that must stand here. */
    Token expect(String text, String code, String detail) {
        if (!at(text)) {
            throw missing(text, code, detail);
        }
        return take();
    }

    Token expect(Token.Kind kind, String detail) {
        if (!at(kind)) {
            throw unexpected(detail);
        }
        return take();
    }

    /** Takes the bracket that closes what another one opened. */
    void close(Token open) {
        expect(
                ")",
                "MISSING_BRACKET",
                "The bracket opened in line "
                        + open.span().line()
                        + ", column "
                        + open.span().column()
                        + " is not closed.");
    }

    /** Notes that something is missing right after the last token. */
    Unreadable missing(String text, String code, String detail) {
        Span after = last().span();
        Span gap = new Span(after.line(), after.endColumn(), after.endColumn() + 1);
        mistakes.add(gap, code, detail + " Here stands " + peek().shown() + " instead.", text);
        return new Unreadable();
    }

    /** Notes that the next token cannot stand here. */
    Unreadable unexpected(String detail) {
        mistakes.add(
                peek().span(),
                "UNEXPECTED_WORD",
                detail + " Here stands " + peek().shown() + ".",
                null);
        return new Unreadable();
    }

    /** Whether the next token opens a rule. */
    boolean atRule() {
        return isRule(0);
    }

    private boolean isRule(int ahead) {
        return peek(ahead).is("rule") && peek(ahead + 1).kind() == Token.Kind.TEXT;
    }

    /** Whether a name is given here: {@code $days :}. */
    boolean atName() {
        return at(Token.Kind.WORD) && peek(1).is(":");
    }

    /** Number of tokens up to the end of this rule, or to the start of the next one. */
    int untilEndOfRule() {
        int ahead = 0;
        while (peek(ahead).kind() != Token.Kind.END_OF_FILE
                && !peek(ahead).is("end")
                && !isRule(ahead)) {
            ahead++;
        }
        return ahead;
    }

    /** Goes to the start of the next rule, or behind the end of this one. */
    void skipRule() {
        while (!atEnd() && !atRule()) {
            if (take().is("end")) {
                return;
            }
        }
    }
}
