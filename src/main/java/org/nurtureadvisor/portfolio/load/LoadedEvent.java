package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.customer.Event;

/**
 * An event of a load.
 *
 * @param line on which it stands, from 1
 */
record LoadedEvent(int line, String customerId, Event event) {}
