/**
 * Evaluations of many customers at once, as jobs that any replica takes part in and that outlast
 * each of them. A run is cut into slices; each slice is done in one transaction.
 */
package org.nurtureadvisor.portfolio.run;
