/**
 * The scenarios beside the rules, as written: made-up clients, and what must come of them. Only
 * tests run them.
 */
package org.nurtureadvisor.rules.scenario;
