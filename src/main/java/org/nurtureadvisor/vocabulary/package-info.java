/**
 * The words a rule file may use: the facts of a customer, the placement that rules conclude, and
 * the verbs with which they conclude it. Verbs are read, not called: nothing implements them. Plain
 * Java that knows nothing of HTTP, files or the rule engine.
 */
package org.nurtureadvisor.vocabulary;
