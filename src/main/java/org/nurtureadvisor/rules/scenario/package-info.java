/**
 * The scenarios beside the rules: made-up clients, and what must come of them. Reads them, runs
 * them on a release, and says which rules they prove.
 */
package org.nurtureadvisor.rules.scenario;
