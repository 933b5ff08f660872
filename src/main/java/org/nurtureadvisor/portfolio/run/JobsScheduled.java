package org.nurtureadvisor.portfolio.run;

/** There is something to do, as soon as the transaction at hand is committed. */
record JobsScheduled() {}
