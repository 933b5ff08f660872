package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Channel;

import java.util.List;

/** Reads what somebody is about to do with a customer. */
public final class ActionReader {

    private static final String ACTION = "action";
    private static final String CHANNEL = "channel";

    /** Names of what it reads. */
    public static final List<String> PROPERTIES = List.of(ACTION, CHANNEL);

    private static final ValueReader<ActionKind> KINDS =
            ValueReader.ofWords(ACTION, ActionKind.class);
    private static final ValueReader<Channel> CHANNELS =
            ValueReader.ofWords(CHANNEL, Channel.class);

    private final PropertyReader properties;

    /**
     * @param properties takes what is wrong
     */
    public ActionReader(PropertyReader properties) {
        this.properties = properties;
    }

    /** The action that a request names; null where it cannot be read, which is noted. */
    public Action read(JsonNode root) {
        ActionKind kind = properties.value(root, ACTION, Pointer.ROOT, KINDS);
        Channel channel = properties.value(root, CHANNEL, Pointer.ROOT, CHANNELS);
        if (!root.hasNonNull(ACTION)) {
            properties.error(Pointer.ROOT.to(ACTION), "MISSING", "An action check has 'action'.");
        }
        return kind == null ? null : Action.of(kind, channel);
    }
}
