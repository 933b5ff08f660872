package org.nurtureadvisor.customer;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.Set;

/** The id of a customer, as the CRM has it. */
public final class CustomerId {

    /** What an id is, for whoever gives something else. */
    public static final String MEANING =
            "A customer's id has 1 to %s characters, not only blanks, no NUL, and is neither '.' nor '..'."
                    .formatted(PropertyReader.LONGEST_TEXT);

    /** In a path these are steps, so that nobody could be read or erased under them. */
    private static final Set<String> STEPS = Set.of(".", "..");

    private CustomerId() {}

    public static boolean isOne(String text) {
        return !text.isBlank()
                && text.length() <= PropertyReader.LONGEST_TEXT
                && Unicode.isSound(text)
                && !STEPS.contains(text);
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException INVALID_REQUEST if it is none
     */
    public static String of(String written) {
        if (!isOne(written)) {
            throw ProblemException.invalid(Finding.of("WRONG_TYPE", MEANING, null));
        }
        return written;
    }

    /** What is wrong with the id of nobody. */
    public static ProblemException notFound(String id) {
        return new ProblemException(
                ProblemCode.CUSTOMER_NOT_FOUND, "There is no customer '" + id + "'.");
    }
}
