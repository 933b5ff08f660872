package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.digest.Sha256;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Names facts by their SHA-256. */
final class FactsDigest {

    /** Among the advice for one customer, nothing longer is needed to tell facts apart. */
    private static final int FINGERPRINT = 16;

    private FactsDigest() {}

    /** Of all known facts, in the order of the vocabulary, and the instant. */
    static String of(Customer customer, Instant asOf) {
        StringBuilder text = new StringBuilder(512).append(Rfc3339.text(asOf));
        Facts.forEachKnown(customer, (fact, value) -> append(fact, value, text));
        return "sha256:" + Sha256.hex(text.toString());
    }

    /** Of those of these facts that are known, in short. */
    static String fingerprint(List<FactDefinition> facts, Customer customer) {
        StringBuilder text = new StringBuilder(128);
        for (FactDefinition fact : facts) {
            Object value = fact.of(customer);
            if (value != null) {
                append(fact, value, text);
            }
        }
        return Sha256.hex(text.toString()).substring(0, FINGERPRINT);
    }

    private static void append(FactDefinition fact, Object value, StringBuilder text) {
        text.append('\n').append(fact.name()).append('=').append(plain(value));
    }

    /** Ten is ten, however many places it is written with. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal amount
                ? amount.stripTrailingZeros().toPlainString()
                : value;
    }
}
