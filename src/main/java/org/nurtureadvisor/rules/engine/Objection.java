package org.nurtureadvisor.rules.engine;

import io.soabase.recordbuilder.core.RecordBuilder;

import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Text;

/**
 * What a rule has against an action or a piece of advice.
 *
 * @param verdict CAUTION or STOP
 * @param rule id of the rule
 * @param because its reason, in words
 * @param instead what to do instead, in words; null where nothing is said of that
 * @param contact how that touches the client
 * @param asks what that asks of the client
 * @param channel the channel that that insists on; null where any will do
 */
@RecordBuilder
public record Objection(
        CheckVerdict verdict,
        String rule,
        Text because,
        Text instead,
        Contact contact,
        Ask asks,
        Channel channel) {

    /** The same, without saying what to do instead. */
    Objection withoutInstead() {
        return ObjectionBuilder.builder(this).instead(null).build();
    }
}
