// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import org.modaliasc.match.PciMatcher;

/** Prints how many milliseconds it takes to load and initialise a generated class, and to get its first answer. */
public final class LoadTime {
    private LoadTime() {}

    /**
     * Loads a class.
     *
     * @param arguments its name
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        long start = System.nanoTime();
        Object matcher = Class.forName(arguments[0]).getField("INSTANCE").get(null);
        int found = ((PciMatcher) matcher).first(0x8086_1533_0000_0000L, 0x020000, false);
        long end = System.nanoTime();
        System.out.println((end - start) / 1_000 / 1e3 + (found < -1 ? "?" : ""));
    }
}
