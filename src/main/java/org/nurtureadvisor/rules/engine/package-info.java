/**
 * The one place that touches Drools: compiles checked rules, holds them as one immutable release,
 * and answers from it where a customer stands, what to do next, what holds that back, and why.
 *
 * <p>What a constraint means is decided by Drools alone: every verdict here is that of the
 * predicate Drools compiled for the constraint. Rules that are plain patterns are matched with
 * those predicates directly, which is much faster than a session; rules that need the network get a
 * session.
 */
package org.nurtureadvisor.rules.engine;
