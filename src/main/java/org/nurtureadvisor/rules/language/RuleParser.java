package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Encoding;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one rule file: the frame of its rules. Conditions and actions have readers of their own.
 */
public final class RuleParser {

    private static final String VOCABULARY = Facts.class.getPackageName() + ".*";
    private static final Pattern NAME = Pattern.compile("([A-Z]{3}-[0-9]{3}) (\\S.*)");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 500;
    private static final int MOST_CHARACTERS = 5000;
    private static final int MOST_AT_ONCE = 3;
    private static final Set<String> FRAME = Set.of("package", "import", "global", "rule");

    private final String path;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final Tokens tokens;
    private final String text;
    private final Set<Integer> unreadableLines;
    private final List<Rule> rules = new ArrayList<>();

    private RuleParser(String path, String text, RuleContext context) {
        this.path = path;
        this.text = text;
        this.context = context;
        this.mistakes = new Mistakes(path);
        this.tokens = new Tokens(new Lexer(text, mistakes).tokens(), mistakes);
        this.unreadableLines =
                mistakes.all().stream().map(Diagnostic::line).collect(Collectors.toSet());
    }

    /** Reads a file. Never fails: what is wrong is in the result. */
    public static Read<List<Rule>> parse(String path, String text, RuleContext context) {
        Optional<Diagnostic> unreadable = Encoding.mistake(path, text);
        if (unreadable.isPresent()) {
            return new Read<>(List.of(), List.of(unreadable.get()));
        }
        RuleParser parser = new RuleParser(path, text, context);
        parser.file();
        return new Read<>(
                List.copyOf(parser.rules), parser.mistakes.withoutEchoes(parser.unreadableLines));
    }

    private void file() {
        while (!tokens.atEnd()) {
            try {
                declaration();
            } catch (Unreadable e) {
                tokens.skipRule();
            }
        }
    }

    private void declaration() {
        Token first = tokens.peek();
        if (tokens.atRule()) {
            rule();
        } else if (tokens.takeIf("package")) {
            packageName();
        } else if (tokens.takeIf("import")) {
            importName();
        } else if (tokens.takeIf("global")) {
            global();
        } else if (first.is("rule")) {
            tokens.take();
            throw tokens.unexpected("A rule has a name in quotes: rule \"STR-040 Loyal client\".");
        } else {
            throw notAllowedHere(first);
        }
    }

    private Unreadable notAllowedHere(Token token) {
        mistakes.add(
                token.span(),
                "NOT_ALLOWED",
                token.shown()
                        + " cannot stand here: a rule file holds its package, its import, its"
                        + " globals and rules.",
                DidYouMean.nearest(token.text(), FRAME).orElse(null));
        return new Unreadable();
    }

    private void packageName() {
        Located<String> name = restOfLine("The name of the package is expected.");
        if (!name.value().equals(context.packageName())) {
            mistakes.add(
                    name.span(),
                    "WRONG_PACKAGE",
                    "The package of this folder is " + context.packageName() + ".",
                    context.packageName());
        }
    }

    private void importName() {
        Located<String> name = restOfLine("What to import is expected.");
        if (!name.value().equals(VOCABULARY)) {
            mistakes.add(
                    name.span(),
                    "NOT_ALLOWED",
                    "Rules may import the vocabulary and nothing else, not '" + name.value() + "'.",
                    VOCABULARY);
        }
    }

    private void global() {
        Located<String> global = restOfLine("The verb of this file is expected.");
        Purpose purpose = context.purpose();
        String allowed = purpose.verb().asGlobal();
        if (!global.value().equals(allowed)) {
            Optional<Verb> other = Verb.ofGlobal(global.value());
            mistakes.add(
                    global.span(),
                    "NOT_ALLOWED",
                    other.map(purpose::refusal).orElse("The one global of this file is its verb."),
                    other.isPresent() ? null : allowed);
        }
    }

    /** What is written up to the end of the line, without the semicolon that may end it. */
    private Located<String> restOfLine(String expected) {
        Token first = tokens.expect(Token.Kind.WORD, expected);
        Token last = first;
        while (!tokens.atEnd()
                && !tokens.at(";")
                && tokens.peek().span().line() == first.span().line()) {
            last = tokens.take();
        }
        tokens.takeIf(";");
        String written = text.substring(first.start(), last.end()).replaceAll("\\s+", " ");
        return new Located<>(written, first.span().to(last.span()));
    }

    private void rule() {
        Token opening = tokens.take();
        Token name = tokens.take();
        Matcher parts = name(name);
        refuseEndless(name);
        when();
        Names names = new Names();
        List<Condition> conditions =
                new ConditionParser(tokens, context, mistakes, text, names).conditions();
        refuseManyAtOnce(name, conditions);
        tokens.expect("then", "MISSING_THEN", "A rule says 'then' after its conditions.");
        Consequence consequence =
                new ConsequenceParser(tokens, context, mistakes, names).consequence();
        tokens.expect("end", "MISSING_END", "A rule says 'end' after its one action.");
        if (parts.matches() && consequence != null) {
            rules.add(
                    new Rule(
                            parts.group(1),
                            parts.group(2),
                            opening.comment(),
                            context.modelId(),
                            conditions,
                            consequence,
                            path,
                            name.span()));
        }
    }

    private Matcher name(Token name) {
        Matcher parts = NAME.matcher(name.text());
        if (!parts.matches()) {
            mistakes.add(
                    name.span(),
                    "RULE_NAME",
                    "The name of a rule is an id and a sentence: three capitals, a dash, three"
                            + " digits, then what it says.",
                    "STR-040 Loyal client");
        } else if (name.text().length() > LONGEST_NAME) {
            mistakes.add(
                    name.span(),
                    "RULE_NAME",
                    "The name of a rule has at most "
                            + LONGEST_NAME
                            + " characters, this one has "
                            + name.text().length()
                            + ".",
                    null);
        }
        return parts;
    }

    /**
     * Bounds how deep brackets can lie in each other and how long a text can be, here and in every
     * compiler after this.
     */
    private void refuseEndless(Token name) {
        int words = tokens.untilEndOfRule();
        if (words > MOST_WORDS || tokens.peek(words).end() - name.start() > MOST_CHARACTERS) {
            mistakes.add(
                    name.span(),
                    "TOO_LONG",
                    "Nobody understands a rule of more than "
                            + MOST_WORDS
                            + " words and signs, or "
                            + MOST_CHARACTERS
                            + " characters: make several of it.",
                    null);
            throw new Unreadable();
        }
    }

    /** Every combination of placements and advice is tried, whether or not the rule ever fires. */
    private void refuseManyAtOnce(Token name, List<Condition> conditions) {
        long others =
                conditions.stream()
                        .filter(
                                condition ->
                                        !(condition instanceof Condition.Pattern pattern
                                                && pattern.type() == FactType.CUSTOMER))
                        .count();
        if (others > MOST_AT_ONCE) {
            mistakes.add(
                    name.span(),
                    "TOO_MANY_CONDITIONS",
                    "A rule looks at no more than %s things besides the customer, this one at %s: make several of it."
                            .formatted(MOST_AT_ONCE, others),
                    null);
        }
    }

    private void when() {
        String rule = "A rule says 'when' after its name.";
        if (ConditionParser.begins(tokens)) {
            tokens.missing("when", "MISSING_WHEN", rule);
        } else {
            if (!tokens.at("when") && !tokens.atEnd()) {
                refuseAttributes();
            }
            tokens.expect("when", "MISSING_WHEN", rule);
        }
    }

    /** Salience, agenda groups, dialects, metadata: order comes from facts, and DRL stays plain. */
    private void refuseAttributes() {
        Token first = tokens.take();
        Token last = first;
        while (tokens.peek().start() == last.end()
                && (tokens.at("-") || tokens.at(Token.Kind.WORD))) {
            last = tokens.take();
        }
        mistakes.add(
                first.span().to(last.span()),
                "NOT_ALLOWED",
                "After the name of a rule comes 'when'; '"
                        + text.substring(first.start(), last.end())
                        + "' and other attributes are not allowed, and order comes from facts.",
                "when");
        while (!tokens.at("when") && !tokens.atEnd() && !tokens.atRule() && !tokens.at("end")) {
            tokens.take();
        }
    }
}
