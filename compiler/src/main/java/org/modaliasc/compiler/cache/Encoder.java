// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.ContentSum;

/** Writes values one after the other; {@link Decoder} reads them in the same order. Not thread-safe. */
public final class Encoder {
    /** From this size on a slice of an array is taken as it is; looking after a smaller one costs more than copying it. */
    private static final int LARGE = 1 << 12;

    /** Most of what is gathered before it counts as large itself. */
    private static final int MOST_GATHERED = 1 << 16;

    /** The most bytes that the Java machine reads or writes without first asking for memory to copy them to. */
    static final int PIECE = 1 << 13;

    /** Bytes that do not change any more. */
    private record Slice(byte[] bytes, int from, int size) {}

    /** What stands before all that is being gathered. */
    private final List<Slice> slices = new ArrayList<>();

    /** Bytes in the slices. */
    private int before;

    private byte[] bytes = new byte[1 << 8];
    /** Where what is being gathered starts; what is before that belongs to slices. */
    private int start;

    private int length;
    private final Map<String, Integer> known = new HashMap<>();

    /** Writes a number that is not negative and mostly small. */
    public void count(int value) {
        room(5);
        int rest = value;
        while (rest >>> 7 != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes a number of 64 bits. */
    public void number(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    /** Writes a truth value. */
    public void flag(boolean value) {
        count(value ? 1 : 0);
    }

    /** Writes a text that hardly occurs twice. */
    public void text(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        count(text.length);
        raw(text, 0, text.length);
    }

    /** Writes a part, which {@link Decoder#part} gives back undecoded. */
    public void part(Encoder part) {
        count(part.size());
        copy(part);
    }

    /** Writes a part as it was read. */
    public void part(Decoder part) {
        count(part.length());
        copy(part);
    }

    /** Writes parts that were read one right behind the other as they stand. */
    public void parts(List<Decoder> row) {
        if (!row.isEmpty()) {
            count(row.get(0).length());
            row.get(0).copyTo(this, row.get(row.size() - 1));
        }
    }

    /** Writes what a part holds as it was read, without its length. */
    public void copy(Decoder part) {
        part.copyTo(this, part);
    }

    /** Writes what another wrote, without its length. */
    public void copy(Encoder other) {
        for (Slice slice : other.slices) {
            raw(slice.bytes, slice.from, slice.size);
        }
        raw(other.bytes, other.start, other.length - other.start);
    }

    /** Writes bytes, which must not change any more. */
    void raw(byte[] value, int from, int size) {
        if (size >= LARGE) {
            cut();
            slices.add(new Slice(value, from, size));
            before += size;
            return;
        }
        room(size);
        System.arraycopy(value, from, bytes, length, size);
        length += size;
    }

    /** Writes a text, or null, that occurs often: a number stands for it from the second time on. */
    public void name(@Nullable String value) {
        if (value == null) {
            count(0);
            return;
        }
        Integer number = known.get(value);
        if (number != null) {
            count(number + 2);
            return;
        }
        known.put(value, known.size());
        count(1);
        text(value);
    }

    /** Writes each element of a list with its number. */
    public <T> void list(Collection<T> values, Consumer<T> write) {
        count(values.size());
        values.forEach(write);
    }

    /** Writes names. */
    public void names(List<String> values) {
        list(values, this::name);
    }

    /** Writes numbers in ascending order. */
    public void ascending(BitSet values) {
        count(values.cardinality());
        int last = 0;
        for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
            count(value - last);
            last = value;
        }
    }

    /** Writes all to a file, with a checksum behind it. */
    void writeTo(OutputStream out) throws IOException {
        cut();
        ContentSum sum = new ContentSum();
        for (Slice slice : slices) {
            int end = slice.from + slice.size;
            for (int from = slice.from; from < end; from += PIECE) {
                int size = Math.min(PIECE, end - from);
                sum.add(slice.bytes, from, size);
                out.write(slice.bytes, from, size);
            }
        }
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(sum.value()).array());
    }

    private int size() {
        return before + length - start;
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            cut();
            bytes = new byte[Math.max(Math.min(bytes.length * 2, MOST_GATHERED), more)];
            start = 0;
            length = 0;
        }
    }

    /** Makes a slice of what has been gathered. */
    private void cut() {
        if (length > start) {
            slices.add(new Slice(bytes, start, length - start));
            before += length - start;
            start = length;
        }
    }
}
