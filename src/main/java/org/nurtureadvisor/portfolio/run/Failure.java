package org.nurtureadvisor.portfolio.run;

import org.nurtureadvisor.evaluation.decision.Attempts.Failed;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

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

    private static final String UNFORESEEN =
            "This customer could not be evaluated. The log tells more under the customer's id.";

    static Failure from(Failed failed) {
        return failed.failure() instanceof ProblemException problem
                ? new Failure(failed.customer(), problem.code().name(), detail(problem))
                : new Failure(failed.customer(), ProblemCode.INTERNAL_ERROR.name(), UNFORESEEN);
    }

    private static String detail(ProblemException problem) {
        return Stream.concat(
                        Stream.of(problem.getMessage()),
                        problem.errors().stream().map(Finding::detail))
                .collect(Collectors.joining(" "));
    }
}
