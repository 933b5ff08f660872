package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.Consequence.Opposes;
import org.nurtureadvisor.rules.language.Consequence.Places;
import org.nurtureadvisor.rules.language.Consequence.Warns;
import org.nurtureadvisor.vocabulary.Advise;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Moment;
import org.nurtureadvisor.vocabulary.Place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands between {@code then} and {@code end}: a verb and the calls that complete it, as
 * written.
 *
 * @param span of the verb
 * @param calls at least one
 */
record Statement(Verb verb, Span span, List<Call> calls) {

    Statement {
        calls = List.copyOf(calls);
    }

    List<String> names() {
        return calls.stream().map(Call::name).toList();
    }

    /** What it says. Of a statement with mistakes nobody asks. */
    Consequence consequence() {
        return switch (verb) {
            case PLACE -> places();
            case ADVISE -> advises();
            case WARN -> warns();
            case HOLD, CHECK -> opposes();
        };
    }

    private Places places() {
        return new Places(code(), said("scoring", Integer.class, Place.POINTS));
    }

    private Advises advises() {
        Call opening = calls.get(0);
        return new Advises(
                code(),
                said("topic", String.class, code()),
                LadderStep.valueOf(opening.name().toUpperCase(Locale.ROOT)),
                opening.arguments().get(1).terms(),
                text("because"),
                said("owner", String.class, null),
                said("within", Integer.class, null),
                said("priority", Integer.class, Advise.PRIORITY),
                said("contact", Contact.class, Advise.CONTACT),
                said("asks", Ask.class, Advise.ASKS),
                said("critical", Moment.class, null),
                said("channel", Channel.class, null),
                opening.span());
    }

    private Warns warns() {
        return new Warns(code(), text("because"));
    }

    private Opposes opposes() {
        Call opening = calls.get(0);
        return new Opposes(
                ((Term.Variable) opening.arguments().get(0).only()).name(),
                !opening.name().equals("caution"),
                text("because"),
                text("instead"),
                said("contact", Contact.class, Advise.CONTACT),
                said("asks", Ask.class, Advise.ASKS),
                said("channel", Channel.class, null));
    }

    /** What the opening call is given first. */
    private String code() {
        return (String) calls.get(0).arguments().get(0).literal();
    }

    private <T> T said(String call, Class<T> type, T unlessSaid) {
        return argument(call).map(Argument::literal).map(type::cast).orElse(unlessSaid);
    }

    private List<Term> text(String call) {
        return argument(call).map(Argument::terms).orElse(List.of());
    }

    private Optional<Argument> argument(String call) {
        return calls.stream()
                .filter(each -> each.name().equals(call))
                .map(each -> each.arguments().get(0))
                .findFirst();
    }
}
