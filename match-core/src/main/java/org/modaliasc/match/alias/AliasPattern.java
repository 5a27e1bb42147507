// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One alias pattern, matched as kmod matches it: up to its first wildcard byte by byte, backslashes included; from there on by
 * {@code fnmatch}, in which a backslash escapes. Immutable and thread-safe.
 */
public final class AliasPattern {
    private final byte[] key;
    private final int wildcard;

    AliasPattern(byte[] key) {
        this.key = key;
        this.wildcard = AliasName.firstWildcard(key);
    }

    /**
     * Returns a pattern, or nothing if depmod would not index it: a bracket without partner, a character of more than 7 bits, more than
     * 4,095 bytes, or none.
     */
    public static Optional<AliasPattern> of(String pattern) {
        return Optional.ofNullable(AliasName.indexKey(pattern)).map(AliasPattern::new);
    }

    /**
     * Tells whether the pattern matches a modalias.
     *
     * @throws ModaliasException if it is none
     */
    public boolean matches(String modalias) {
        return matches(AliasName.lookupKey(modalias));
    }

    boolean matches(byte[] text) {
        return text.length >= wildcard
                && Arrays.equals(key, 0, wildcard, text, 0, wildcard)
                && (wildcard == key.length ? text.length == wildcard : Fnmatch.matches(key, wildcard, text, wildcard));
    }

    /** Returns the pattern in normal form: dashes outside brackets are underscores. */
    @Override
    public String toString() {
        return new String(key, StandardCharsets.ISO_8859_1);
    }
}
