/**
 * Events of many customers at once: read on all cores, stored piece by piece, and told afterwards
 * what became of each line. A load that was cut off is sent again whole.
 */
package org.nurtureadvisor.portfolio.load;
