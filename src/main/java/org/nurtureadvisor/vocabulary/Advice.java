package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A recommended next action, as a rule gave it.
 *
 * @param code what is advised, in short
 * @param topic what it is about; of several pieces of advice about the same one is given
 * @param moment the critical moment it is about; null for everything else
 * @param ladderStep the step of the trust ladder the action belongs to
 * @param action what to do, as a sentence to a person
 * @param because the reason, in words
 * @param owner who should do it
 * @param within days from {@code asOf} in which to do it
 * @param priority 0 to 100, higher is more pressing
 * @param contact how it touches the client
 * @param asks what it asks of the client
 * @param channel the channel it insists on; null where any will do
 * @param model id of the model whose rule gave it
 * @param rule id of the rule that gave it
 */
@RecordBuilder
public record Advice(
        String code,
        String topic,
        Moment moment,
        LadderStep ladderStep,
        Text action,
        Text because,
        String owner,
        int within,
        int priority,
        Contact contact,
        Ask asks,
        Channel channel,
        String model,
        String rule) {}
