/** Finds out what somebody meant to write who wrote something else. */
package org.nurtureadvisor.spelling;
