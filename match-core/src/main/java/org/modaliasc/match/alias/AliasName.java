// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.alias.ModaliasException.Reason;

/** The form in which kmod compares names: dashes are underscores, except within brackets. */
final class AliasName {
    /** The longest name, in bytes: kmod's buffer has PATH_MAX, and it cuts longer names without a word. */
    static final int MAX_LENGTH = 4095;

    private AliasName() {}

    /** Returns the normal form of a pattern, or null if a bracket has no partner. */
    static byte @Nullable [] normalise(byte[] name) {
        // Mirrors alias_normalize in shared/util.c of kmod 30.
        byte[] normal = name.clone();
        for (int i = 0; i < normal.length; i++) {
            switch (normal[i]) {
                case '-' -> normal[i] = '_';
                case ']' -> {
                    return null;
                }
                case '[' -> {
                    do {
                        if (++i == normal.length) {
                            return null;
                        }
                    } while (normal[i] != ']');
                }
                default -> {}
            }
        }
        return normal;
    }

    /** Returns the bytes that a modalias is looked up by. */
    static byte[] lookupKey(String modalias) {
        if (modalias.isEmpty()) {
            throw new ModaliasException(Reason.EMPTY, "A modalias is not empty.");
        }
        // Before it is copied: a character has one byte at least.
        byte[] bytes = modalias.length() > MAX_LENGTH ? new byte[0] : modalias.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > MAX_LENGTH) {
            throw new ModaliasException(
                    Reason.TOO_LONG, "A modalias has at most " + MAX_LENGTH + " bytes; kmod would cut off the rest.");
        }
        if (modalias.indexOf('\0') >= 0) {
            throw new ModaliasException(Reason.NUL, "A modalias has no NUL character.");
        }
        byte[] normal = normalise(bytes);
        if (normal == null) {
            throw new ModaliasException(
                    Reason.BRACKET, "A bracket in the modalias has no partner; kmod refuses such names.");
        }
        return normal;
    }

    /** Returns the normal form of a pattern as an index has it, or null if depmod would leave it out or refuse it. */
    static byte @Nullable [] indexKey(String pattern) {
        // Mirrors index__checkstring in tools/depmod.c of kmod 30: keys are of 7 bits.
        if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
            return null;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) >= 0x80 || pattern.charAt(i) == 0) {
                return null;
            }
        }
        return normalise(pattern.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns where the first wildcard of a key is, or the length. */
    static int firstWildcard(byte[] key) {
        int i = 0;
        while (i < key.length && !isWildcard(key[i])) {
            i++;
        }
        return i;
    }

    static boolean isWildcard(byte c) {
        return c == '*' || c == '?' || c == '[';
    }
}
