// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;

/**
 * Which macros call a name that is not declarative, by the hash of the name.
 *
 * <p>A caller is the bytes that spell it: nearly none is ever asked for, so there is no symbol of it. Open addressing with linear
 * probing. Not thread-safe.
 */
final class MacroCalls {
    // The hashes of called names, 0 where there is none, and the last call of each; calls are counted from 1.
    private int[] hashes = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private int names;
    // Of each call the bytes of the caller, and the call before with the same hash.
    private byte[][] bytes = new byte[1 << 9][];
    private int[] starts = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private int[] earlier = new int[1 << 9];
    private int count;

    /** Adds a call of a name by a macro that is spelled by bytes which stay as they are. */
    void add(int hash, byte[] caller, int start, int end) {
        int slot = slot(hash);
        int before = last[slot];
        if (before != 0 && bytes[before] == caller && starts[before] == start) {
            // The macro calls the name more than once.
            return;
        }
        if (hashes[slot] == 0) {
            hashes[slot] = hash;
            names++;
        }
        if (++count == bytes.length) {
            bytes = Arrays.copyOf(bytes, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            earlier = Arrays.copyOf(earlier, count * 2);
        }
        bytes[count] = caller;
        starts[count] = start;
        ends[count] = end;
        earlier[count] = before;
        last[slot] = count;
        if (names * 2 > hashes.length) {
            grow();
        }
    }

    private int slot(int hash) {
        int mask = hashes.length - 1;
        int i = hash & mask;
        while (hashes[i] != 0 && hashes[i] != hash) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldLast = last;
        hashes = new int[oldHashes.length * 2];
        last = new int[oldHashes.length * 2];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                last[slot] = oldLast[i];
            }
        }
    }

    /** Forgets the calls of a name, and returns the last of them, 0 if there is none; {@link #earlier} gives the others. */
    int take(int hash) {
        int slot = slot(hash);
        int call = last[slot];
        last[slot] = 0;
        return call;
    }

    /** Returns the call before one with the same hash, 0 if there is none. */
    int earlier(int call) {
        return earlier[call];
    }

    /** Returns the symbol of the macro that makes a call. */
    Symbol caller(int call, SymbolTable symbols) {
        return symbols.intern(bytes[call], starts[call], ends[call]);
    }
}
