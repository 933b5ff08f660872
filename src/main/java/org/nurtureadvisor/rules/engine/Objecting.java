package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advise;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what rules have against something, and what they would do instead.
 *
 * @param <V> the verb with which they say it
 */
abstract class Objecting<V> extends Collected {

    private final List<ObjectionBuilder> given = new ArrayList<>();

    /** In the order in which they were made. */
    final List<Objection> objections() {
        return given.stream().map(ObjectionBuilder::build).toList();
    }

    /** This, as the verb that it is. */
    abstract V verb();

    final V open(CheckVerdict verdict) {
        given.add(
                ObjectionBuilder.builder()
                        .verdict(verdict)
                        .rule(rule())
                        .contact(Advise.CONTACT)
                        .asks(Advise.ASKS));
        return verb();
    }

    private ObjectionBuilder current() {
        return given.get(given.size() - 1);
    }

    public V because(Text reason) {
        current().because(reason);
        return verb();
    }

    public V instead(Text action) {
        current().instead(action);
        return verb();
    }

    public V contact(Contact contact) {
        current().contact(contact);
        return verb();
    }

    public V asks(Ask ask) {
        current().asks(ask);
        return verb();
    }

    public V channel(Channel channel) {
        current().channel(channel);
        return verb();
    }
}
