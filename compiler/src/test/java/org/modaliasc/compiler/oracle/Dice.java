// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.List;
import java.util.Random;

/** The choices of a generator; the same seed makes the same choices. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /** Returns a number from both ends. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    long bits(int count) {
        return count == 0 ? 0 : random.nextLong() >>> 64 - count;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
