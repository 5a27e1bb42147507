// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * How many tokens macros may make.
 *
 * <p>A few lines of macros that double each other would otherwise fill any memory. Real tables stay far below: the largest
 * expansion of one name in Linux 6.12 makes some 20,000 tokens. What is read from files adds to the budget, so that a large table
 * is no bomb.
 */
final class ExpansionBudget {
    /** Tokens that the macros of one declaration may make, whatever its size. */
    static final int BASE = 1 << 21;

    private static final int PER_TOKEN_READ = 64;
    private static final long CEILING = 1L << 25;

    private long left = BASE;
    private long granted = BASE;

    void readToken() {
        if (granted < CEILING) {
            granted += PER_TOKEN_READ;
            left += PER_TOKEN_READ;
        }
    }

    /** Takes tokens from the budget; false if it does not hold them. */
    boolean spend(int tokens) {
        left -= tokens;
        return left >= 0;
    }

    boolean exhausted() {
        return left < 0;
    }

    void renew() {
        left = BASE;
        granted = BASE;
    }
}
