package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;

import java.util.List;

/**
 * Events of one customer, read and checked.
 *
 * @param list whether they came as a list, or a single one as such
 * @param warnings what they name that there is no word for
 */
record EventsRequest(List<Event> events, boolean list, List<Finding> warnings) {

    /**
     * @param root a list of events, or one
     * @param strict whether what there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static EventsRequest read(JsonNode root, boolean strict) {
        PropertyReader properties = new PropertyReader();
        EventReader reader = new EventReader(properties);
        if (root.has("events")) {
            properties.error(
                    Pointer.ROOT.to("events"),
                    "WRONG_TYPE",
                    "The body is the list of events itself, or one event.");
            properties.refuseErrors();
        }
        List<Event> events =
                root.isArray()
                        ? reader.readAll(root, Pointer.ROOT)
                        : reader.read(root, Pointer.ROOT).stream().toList();
        properties.refuseErrors();
        Preferences.refuseUnknown(strict, properties.warnings().told());
        return new EventsRequest(events, root.isArray(), properties.warnings().told());
    }

    /** Where in the request an event stands. */
    Pointer pointer(int index) {
        return list ? Pointer.ROOT.to(index) : Pointer.ROOT;
    }
}
