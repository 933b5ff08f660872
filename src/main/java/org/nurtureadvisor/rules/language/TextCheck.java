package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.vocabulary.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks the texts that a verb is given: what is said to people, and the names of things. */
final class TextCheck {

    private final Verb verb;
    private final RuleContext context;
    private final Mistakes mistakes;
    private final Names names;

    TextCheck(RuleContext context, Mistakes mistakes, Names names) {
        this.verb = context.purpose().verb();
        this.context = context;
        this.mistakes = mistakes;
        this.names = names;
    }

    /**
     * @param type that the call takes: said to people if it is {@link Text}
     */
    void check(String call, Class<?> type, Argument given) {
        if (given.terms().stream().noneMatch(part -> part.type() == String.class)) {
            mistakes.add(
                    given.span(), "WRONG_TYPE", "'" + call + "' is given a text in quotes.", null);
        } else if (type == Text.class) {
            checkSpoken(given);
        } else if (given.literal() instanceof String name) {
            checkName(call, name, given.span());
        } else {
            mistakes.add(
                    given.span(),
                    "NOT_ALLOWED",
                    "A stage, a code, a topic or an owner is one plain text, not put together.",
                    together(given.terms()));
        }
    }

    private void checkSpoken(Argument given) {
        if (given.terms().stream().allMatch(TextCheck::isBlank)) {
            noteEmpty(given.span());
        } else {
            given.parts().forEach(this::checkPart);
        }
    }

    private void checkName(String call, String name, Span span) {
        if (verb.takesCode(call)) {
            checkCode(name, span);
        } else if (name.isBlank()) {
            noteEmpty(span);
        } else {
            checkOwner(name, span);
        }
    }

    private void noteEmpty(Span span) {
        mistakes.add(span, "EMPTY_TEXT", "Here stands a text that says nothing.", null);
    }

    private static boolean isBlank(Term part) {
        return part instanceof Term.Literal literal
                && literal.value() instanceof String text
                && text.isBlank();
    }

    private void checkPart(Located<Term> part) {
        if (!canBeSaid(part.value())) {
            mistakes.add(
                    part.span(),
                    "NOT_ALLOWED",
                    "A text is put together of texts and of what facts say, each as it is.",
                    null);
        } else if (part.value() instanceof Term.Literal literal
                && literal.value() instanceof String text) {
            checkWords(text, part.span());
        }
    }

    private static boolean canBeSaid(Term part) {
        return part instanceof Term.Literal || part instanceof Term.Variable && !part.isWholeFact();
    }

    private void checkWords(String text, Span span) {
        if (ValueInText.isIn(text)) {
            mistakes.add(
                    span,
                    "NOT_ALLOWED",
                    "What stands in quotes is said as it is written: a value stands outside of them,"
                            + " joined by +.",
                    withValuesOutside(text));
        }
    }

    private String withValuesOutside(String text) {
        List<String> known =
                names.known().stream()
                        .filter(name -> canBeSaid(names.variable(name)))
                        .map(name -> name.substring(1))
                        .toList();
        String written = Suggestion.text(text);
        String mended = ValueInText.mended(written, known, name -> "\" + $" + name + " + \"");
        return mended == null ? null : withoutEmptyTexts(mended);
    }

    /** All but the first, if there is no other: a value alone is no text. */
    private static String withoutEmptyTexts(String joined) {
        return joined.replace(" + \"\"", "").replaceFirst("^\"\" \\+ (?=.*\")", "");
    }

    /** Texts and numbers as one text; null where it is not known beforehand. */
    private static String together(List<Term> parts) {
        return parts.stream().allMatch(Term.Literal.class::isInstance)
                ? Suggestion.text(
                        parts.stream()
                                .map(part -> String.valueOf(((Term.Literal) part).value()))
                                .collect(Collectors.joining()))
                : null;
    }

    private void checkCode(String written, Span span) {
        if (verb == Verb.PLACE) {
            PlacementCheck.checkStage(written, span, context.placed(), mistakes);
        } else if (verb == Verb.WARN) {
            String code = asCode(written).toUpperCase(Locale.ROOT);
            checkWritten(
                    written,
                    code.replace('-', '_'),
                    "WARNING_CODE",
                    "The code of a warning is words in capitals joined by underscores.",
                    span);
        } else {
            checkWritten(
                    written,
                    asCode(written),
                    "ADVICE_CODE",
                    "The code or topic of a piece of advice is lower-case words joined by dashes.",
                    span);
        }
    }

    /** What looks like one role is one, to those who count what each has to do. */
    private void checkOwner(String written, Span span) {
        checkWritten(
                written,
                written.replaceAll("[\\s\\h]+", " ").strip(),
                "OWNER_NAME",
                "The words of a role are set apart by one plain blank each.",
                span);
    }

    private void checkWritten(
            String written, String right, String mistake, String detail, Span span) {
        if (!written.equals(right) || right.isEmpty()) {
            mistakes.add(span, mistake, detail, right.isEmpty() ? null : right);
        }
    }

    /** The words of a text in lower case, joined by dashes. */
    private static String asCode(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
