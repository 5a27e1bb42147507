// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link Encoder} wrote. Throws an {@link IndexOutOfBoundsException} at bytes that none wrote. Not thread-safe. */
public final class Decoder {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private int position;
    private final List<String> known = new ArrayList<>();

    Decoder(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.position = start;
    }

    /** Returns what reads nothing: all numbers are zero, and all lists and parts are empty. */
    public static Decoder ofNothing() {
        return new Decoder(new byte[Long.BYTES], 0, Long.BYTES);
    }

    /** Reads a part, which can be decoded by itself at any time or not at all. */
    public Decoder part() {
        int length = count();
        position += length;
        if (length < 0 || position < 0 || position > end) {
            throw new IndexOutOfBoundsException("A part is longer than the whole.");
        }
        return new Decoder(bytes, position - length, position);
    }

    /** Reads all that is left as a part. */
    public Decoder rest() {
        return new Decoder(bytes, position, end);
    }

    /** Reads this part once more, from its start. */
    public Decoder again() {
        return new Decoder(bytes, start, end);
    }

    /** Tells whether something is left. */
    public boolean hasMore() {
        return position < end;
    }

    int length() {
        return end - start;
    }

    /** Copies all from the start of this part to the end of another, which is this one or comes behind it. */
    void copyTo(Encoder out, Decoder last) {
        out.raw(bytes, start, last.end - start);
    }

    /** Reads a small number. */
    public int count() {
        int value = 0;
        int shift = 0;
        while (bytes[position] < 0) {
            value |= (bytes[position++] & 0x7F) << shift;
            shift += 7;
        }
        return value | bytes[position++] << shift;
    }

    /** Reads a number of 64 bits. */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            value |= (bytes[position++] & 0xFFL) << shift;
        }
        return value;
    }

    /** Reads a truth value. */
    public boolean flag() {
        return count() != 0;
    }

    /** Reads a text. */
    public String text() {
        int length = count();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    /** Reads a text that occurs often, or null. */
    public @Nullable String nameOrNull() {
        int number = count();
        if (number == 0) {
            return null;
        }
        if (number > 1) {
            return known.get(number - 2);
        }
        String name = text();
        known.add(name);
        return name;
    }

    /** Reads a text that occurs often. */
    public String name() {
        String name = nameOrNull();
        if (name == null) {
            throw new IndexOutOfBoundsException("A name is missing.");
        }
        return name;
    }

    /** Reads a list. */
    public <T> List<T> list(Supplier<T> read) {
        int size = count();
        List<T> values = new ArrayList<>(Math.min(size, bytes.length));
        for (int i = 0; i < size; i++) {
            values.add(read.get());
        }
        return values;
    }

    /** Reads names. */
    public List<String> names() {
        return list(this::name);
    }

    /** Reads numbers that grow. */
    public int[] ascending() {
        int[] values = new int[Math.min(count(), bytes.length)];
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            last += count();
            values[i] = last;
        }
        return values;
    }
}
