// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers of all files, looked up by their bytes without making a string.
 *
 * <p>Open addressing with linear probing. Readers take no lock: a slot is written once, and the whole array is replaced when it
 * grows. Thread-safe.
 */
final class SymbolTable {
    private static final int FIRST_CAPACITY = 1 << 14;

    private volatile AtomicReferenceArray<@Nullable Symbol> slots = new AtomicReferenceArray<>(FIRST_CAPACITY);
    private int size;

    /** Returns the symbol of a name that has one char for each byte. */
    Symbol intern(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        return intern(bytes, 0, bytes.length);
    }

    /** Returns the symbol spelled by the bytes from {@code start} to before {@code end}. */
    Symbol intern(byte[] bytes, int start, int end) {
        int hash = hash(bytes, start, end);
        Symbol known = find(slots, hash, bytes, start, end);
        return known != null ? known : add(hash, bytes, start, end);
    }

    /** Returns the symbol if any file has used it so far, and null otherwise. */
    @Nullable
    Symbol find(byte[] bytes, int start, int end) {
        return find(slots, hash(bytes, start, end), bytes, start, end);
    }

    private static @Nullable Symbol find(
            AtomicReferenceArray<@Nullable Symbol> slots, int hash, byte[] bytes, int start, int end) {
        int mask = slots.length() - 1;
        for (int i = hash & mask; ; i = (i + 1) & mask) {
            Symbol symbol = slots.getAcquire(i);
            if (symbol == null || spelled(symbol.name(), bytes, start, end)) {
                return symbol;
            }
        }
    }

    private synchronized Symbol add(int hash, byte[] bytes, int start, int end) {
        Symbol known = find(slots, hash, bytes, start, end);
        if (known != null) {
            return known;
        }
        if (size * 2 >= slots.length()) {
            grow();
        }
        Symbol symbol = new Symbol(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), size++);
        place(slots, hash, symbol);
        return symbol;
    }

    private void grow() {
        AtomicReferenceArray<@Nullable Symbol> larger = new AtomicReferenceArray<>(slots.length() * 2);
        for (int i = 0; i < slots.length(); i++) {
            Symbol symbol = slots.getPlain(i);
            if (symbol != null) {
                byte[] name = symbol.name().getBytes(StandardCharsets.ISO_8859_1);
                place(larger, hash(name, 0, name.length), symbol);
            }
        }
        slots = larger;
    }

    private static void place(AtomicReferenceArray<@Nullable Symbol> slots, int hash, Symbol symbol) {
        int mask = slots.length() - 1;
        int i = hash & mask;
        while (slots.getPlain(i) != null) {
            i = (i + 1) & mask;
        }
        slots.setRelease(i, symbol);
    }

    // Names are kept as ISO-8859-1 so that one char is one byte, whatever the encoding of an identifier outside ASCII
    // is.
    private static boolean spelled(String name, byte[] bytes, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != (bytes[start + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
