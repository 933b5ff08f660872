package org.nurtureadvisor.rules.engine;

import java.util.List;

/**
 * Why a customer stands where it stands in one model.
 *
 * @param rules ids of the rules that place it there; empty where it has no stage, and where only
 *     the policy of the model keeps it there
 * @param criteria those of these rules, all met
 * @param next null at the top
 */
public record Explanation(List<String> rules, List<Criterion> criteria, Next next) {}
