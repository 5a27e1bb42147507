// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/** What is left of {@link MakeLimits#TOTAL_CHARACTERS} and {@link MakeLimits#EXPANSION_DEPTH} in one evaluation. */
final class MakeBudget {
    private long left = MakeLimits.TOTAL_CHARACTERS;
    private int depth;

    void charge(long characters) {
        left -= characters;
        if (left < 0) {
            throw new MakeLimitException("Evaluating this makefile takes more than "
                    + (MakeLimits.TOTAL_CHARACTERS >> 20) + " million characters of work.");
        }
    }

    /** Begins an expansion; one that throws has not begun and must not be left. */
    void enterExpansion() {
        if (depth == MakeLimits.EXPANSION_DEPTH) {
            throw new MakeLimitException(
                    "References are nested more than " + MakeLimits.EXPANSION_DEPTH + " levels deep.");
        }
        depth++;
    }

    void leaveExpansion() {
        depth--;
    }
}
