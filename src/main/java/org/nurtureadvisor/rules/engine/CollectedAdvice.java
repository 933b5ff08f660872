package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Advise;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Moment;
import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;

/** Collects the advice that the rules of a model give. */
final class CollectedAdvice extends Collected implements Advise {

    private final String model;
    private final List<AdviceBuilder> given = new ArrayList<>();

    CollectedAdvice(String model) {
        this.model = model;
    }

    List<Advice> advice() {
        return given.stream().map(AdviceBuilder::build).toList();
    }

    private Advise open(LadderStep step, String code, Text action) {
        given.add(
                AdviceBuilder.builder()
                        .code(code)
                        .topic(code)
                        .ladderStep(step)
                        .action(action)
                        .owner(OWNER)
                        .within(DAYS)
                        .priority(PRIORITY)
                        .contact(CONTACT)
                        .asks(ASKS)
                        .model(model)
                        .rule(rule()));
        return this;
    }

    private AdviceBuilder current() {
        return given.get(given.size() - 1);
    }

    @Override
    public Advise lagniappe(String code, Text action) {
        return open(LadderStep.LAGNIAPPE, code, action);
    }

    @Override
    public Advise suggested(String code, Text action) {
        return open(LadderStep.SUGGESTED, code, action);
    }

    @Override
    public Advise requested(String code, Text action) {
        return open(LadderStep.REQUESTED, code, action);
    }

    @Override
    public Advise expected(String code, Text action) {
        return open(LadderStep.EXPECTED, code, action);
    }

    @Override
    public Advise because(Text reason) {
        current().because(reason);
        return this;
    }

    @Override
    public Advise owner(String role) {
        current().owner(role);
        return this;
    }

    @Override
    public Advise within(int days) {
        current().within(days);
        return this;
    }

    @Override
    public Advise priority(int priority) {
        current().priority(priority);
        return this;
    }

    @Override
    public Advise contact(Contact contact) {
        current().contact(contact);
        return this;
    }

    @Override
    public Advise asks(Ask ask) {
        current().asks(ask);
        return this;
    }

    @Override
    public Advise topic(String topic) {
        current().topic(topic);
        return this;
    }

    @Override
    public Advise critical(Moment moment) {
        current().moment(moment);
        return this;
    }

    @Override
    public Advise channel(Channel channel) {
        current().channel(channel);
        return this;
    }
}
