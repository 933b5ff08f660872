package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Names a set of facts by its SHA-256: the known ones, in the order of the vocabulary, and the
 * instant.
 */
final class FactsDigest {

    private FactsDigest() {}

    static String of(Customer customer, Instant asOf) {
        StringBuilder text = new StringBuilder(512).append(asOf);
        for (FactDefinition fact : Facts.all()) {
            Object value = fact.of(customer);
            if (value != null) {
                text.append('\n').append(fact.name()).append('=').append(value);
            }
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
