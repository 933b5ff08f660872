/**
 * Errors as RFC 9457 problem details: one catalogue of codes, and what turns failures into
 * problems.
 */
package org.nurtureadvisor.problem;
