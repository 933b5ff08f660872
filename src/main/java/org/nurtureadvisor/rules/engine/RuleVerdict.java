package org.nurtureadvisor.rules.engine;

import java.util.List;

/**
 * How a customer fares with one stage rule.
 *
 * @param rule id of the rule
 * @param title what the rule says
 * @param stage code of the stage it places at
 * @param criteria every criterion of it
 */
public record RuleVerdict(String rule, String title, String stage, List<Criterion> criteria) {}
