package org.nurtureadvisor.portfolio.run;

import org.nurtureadvisor.evaluation.decision.Decisions;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a customer was not evaluated.
 *
 * @param customer the CRM's own id
 * @param code as in a problem
 * @param detail for a person
 */
public record Failure(String customer, String code, String detail) {

    static Failure from(Decisions.Failure failure) {
        Problem problem = failure.problem();
        return new Failure(
                failure.customer(),
                problem.code().name(),
                Stream.concat(
                                Stream.of(problem.detail()),
                                problem.errors().stream().map(Finding::detail))
                        .collect(Collectors.joining(" ")));
    }
}
