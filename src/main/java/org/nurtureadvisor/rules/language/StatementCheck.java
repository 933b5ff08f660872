package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Checks that a statement says all that it has to, nothing twice, and nothing out of place. */
final class StatementCheck {

    private final Statement statement;
    private final List<String> said;
    private final Model model;
    private final Mistakes mistakes;

    /**
     * @param model to which the rule belongs; null where it belongs to none, or to an unsound one
     */
    StatementCheck(Statement statement, Model model, Mistakes mistakes) {
        this.statement = statement;
        this.said = statement.names();
        this.model = model;
        this.mistakes = mistakes;
    }

    void check() {
        checkReason();
        checkTask();
        checkAlternative();
        checkScoring();
        checkAsks();
        checkChannel();
        checkRepetitions();
    }

    private void checkReason() {
        if (statement.verb() != Verb.PLACE) {
            need(
                    "because",
                    "MISSING_REASON",
                    "Everything a rule says has a reason.",
                    ".because( \"…\" )");
        }
    }

    private void checkTask() {
        if (statement.verb() == Verb.ADVISE) {
            need("owner", "MISSING_OWNER", "Advice says who is to do it.", ".owner( \"…\" )");
            need("within", "MISSING_DAYS", "Advice says in how many days.", ".within( … )");
        }
    }

    private void checkAlternative() {
        if (saysWhatElse()) {
            need(
                    "instead",
                    "MISSING_ALTERNATIVE",
                    "Whoever must not do one thing is told what to do instead.",
                    ".instead( \"…\" )");
        }
    }

    private void need(String call, String code, String detail, String added) {
        if (!said.contains(call)) {
            mistakes.add(statement.span(), code, detail, added);
        }
    }

    /** A check always does; a guardrail, whose reason may be enough, as soon as it begins to. */
    private boolean saysWhatElse() {
        return statement.verb() == Verb.CHECK
                || statement.verb() == Verb.HOLD && !Set.of("back", "because").containsAll(said);
    }

    private void checkScoring() {
        if (said.contains("scoring") && model != null && model.kind() != ModelKind.TYPES) {
            mistakes.add(
                    statement.calls().get(said.indexOf("scoring")).span(),
                    "NOT_ALLOWED",
                    "Only types have scores; here a stage is reached or is not.",
                    null);
        }
    }

    private void checkAsks() {
        if (said.get(0).equals("lagniappe")) {
            refuseAsks(
                    "A lagniappe asks for nothing in return; what asks belongs to another step.");
        } else if (isWithoutContact()) {
            refuseAsks("Where there is no contact with the client, nothing is asked of them.");
        }
    }

    private void checkChannel() {
        if (isWithoutContact()) {
            calls(Channel.class::isInstance)
                    .forEach(
                            call ->
                                    refuse(
                                            call,
                                            "Where there is no contact, there is no channel.",
                                            null));
        }
    }

    /** Work inside the house passes every guardrail that goes by contact. */
    private boolean isWithoutContact() {
        return calls(Contact.NONE::equals).findAny().isPresent();
    }

    private void refuseAsks(String why) {
        calls(value -> value instanceof Ask ask && ask != Ask.NOTHING)
                .forEach(call -> refuse(call, why, "asks( Ask.NOTHING )"));
    }

    private void refuse(Call call, String why, String didYouMean) {
        mistakes.add(call.span(), "NOT_ALLOWED", why, didYouMean);
    }

    /** The calls that are given such a value. */
    private Stream<Call> calls(Predicate<Object> value) {
        return statement.calls().stream()
                .filter(
                        call ->
                                call.arguments().stream()
                                        .flatMap(argument -> argument.terms().stream())
                                        .anyMatch(
                                                term ->
                                                        term instanceof Term.Literal literal
                                                                && value.test(literal.value())));
    }

    private void checkRepetitions() {
        for (int i = 1; i < said.size(); i++) {
            if (said.subList(0, i).contains(said.get(i))) {
                mistakes.add(
                        statement.calls().get(i).span(),
                        "SAID_TWICE",
                        "'" + said.get(i) + "' is said twice.",
                        null);
            }
        }
    }
}
