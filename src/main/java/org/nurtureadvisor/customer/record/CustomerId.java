package org.nurtureadvisor.customer.record;

import org.nurtureadvisor.customer.Unicode;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;

/** The id of a customer, as the CRM has it: 1 to 200 characters. */
public final class CustomerId {

    private static final int LONGEST = 200;

    private CustomerId() {}

    /**
     * The id in a path.
     *
     * @throws ProblemException INVALID_REQUEST if it is none
     */
    public static String of(String written) {
        if (written.length() > LONGEST || !Unicode.isSound(written)) {
            String detail = "A customer's id has 1 to " + LONGEST + " characters, and no NUL.";
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    detail,
                    List.of(Finding.of("WRONG_TYPE", detail, null)));
        }
        return written;
    }
}
