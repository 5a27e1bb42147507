// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The headers that a unit read, apart from those that the program supplied itself. */
public final class UnitHeaders {
    private final IncludePath path;
    private final BitSet searches;

    UnitHeaders(IncludePath path, BitSet searches) {
        this.path = path;
        this.searches = searches;
    }

    /** Gives numbers to headers, and asks for each once: all units read nearly the same ones. Not thread-safe. */
    public static final class Numbering {
        private final ToIntFunction<String> number;
        private final Map<Object, int[]> known = new IdentityHashMap<>();

        /** Takes what tells the number of a path; a negative one stands for none. */
        public Numbering(ToIntFunction<String> number) {
            this.number = number;
        }

        /** Returns what is known about some searches: 0 if nothing, 1 if there is no number, or else the number and 2. */
        int[] of(Object searches, int count) {
            return known.computeIfAbsent(searches, absent -> new int[count]);
        }

        int number(String path) {
            return number.applyAsInt(path);
        }
    }

    /** Returns the numbers of the headers. All units have been read by then. */
    public BitSet numbers(Numbering numbering) {
        return path.numbers(searches, numbering);
    }
}
