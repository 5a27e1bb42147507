// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;

/** The written form of an element without the values of its numbers, for looking up its shape; reused while it is collected. */
final class ElementKey {
    private int[] parts = new int[64];
    private int size;
    private int hash;

    void clear() {
        size = 0;
        hash = 1;
    }

    void add(int part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
        }
        parts[size++] = part;
        hash = hash * 31 + part;
    }

    int size() {
        return size;
    }

    /** Returns a key that stays as it is now. */
    ElementKey frozen() {
        ElementKey copy = new ElementKey();
        copy.parts = Arrays.copyOf(parts, size);
        copy.size = size;
        copy.hash = hash;
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementKey key
                && key.hash == hash
                && key.size == size
                && Arrays.equals(key.parts, 0, size, parts, 0, size);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
