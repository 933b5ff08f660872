/**
 * The rule files as things: the folder they lie in, the release in force, and the rule book that
 * the API shows of it.
 */
package org.nurtureadvisor.rules;
