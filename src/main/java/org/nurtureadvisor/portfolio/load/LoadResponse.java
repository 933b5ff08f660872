package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a load: of each of its lines, whether it was accepted, known already, or rejected.
 * While it runs, and where it was cut off, of the lines that were stored until then.
 *
 * @param what what was loaded: {@code events}, or the name of the mapping of an import
 * @param state how far it has come
 * @param begunAt when it began
 * @param endedAt when it ended; absent while it runs, and where the service itself went away
 * @param lines lines that were read; in a JSON array, elements
 * @param accepted events that were not known before
 * @param repeated events that were known already, with the same content
 * @param rejected lines that were not stored, or, with an event in conflict, not all of them: each
 *     is in the list of rejected lines, with its reasons
 * @param passedOver lines of an export of which its mapping takes nothing
 * @param customersNew customers that were not known before
 * @param customersDescribed customers, new ones and others, whose profile or facts an export
 *     changed
 * @param warnings what lines name that there is no word for, at most 100 kinds; it was passed over
 */
public record LoadResponse(
        UUID id,
        String what,
        LoadState state,
        Instant begunAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant endedAt,
        long lines,
        long accepted,
        long repeated,
        long rejected,
        long passedOver,
        long customersNew,
        long customersDescribed,
        List<LoadWarning> warnings) {}
