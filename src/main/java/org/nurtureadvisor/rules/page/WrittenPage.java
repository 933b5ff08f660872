package org.nurtureadvisor.rules.page;

import org.nurtureadvisor.digest.Sha256;

/**
 * What is answered, in one format and one language.
 *
 * @param mediaType with its character set
 * @param contentSecurityPolicy what a browser may load for it; null for what no browser shows
 */
public record WrittenPage(String mediaType, String contentSecurityPolicy, String text) {

    /** SHA-256 of the text, so that new words and a new layout count as much as new rules. */
    public String digest() {
        return "sha256:" + Sha256.hex(text);
    }
}
