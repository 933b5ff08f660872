package org.nurtureadvisor.rules.language;

/** Thrown to leave a rule that cannot be read on; the mistake has been noted already. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable() {
        super(null, null, false, false);
    }
}
