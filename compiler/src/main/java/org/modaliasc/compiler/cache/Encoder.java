// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;

/** Writes values one after the other; {@link Decoder} reads them in the same order. Not thread-safe. */
public final class Encoder {
    private byte[] bytes = new byte[1 << 8];
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
        count(part.length);
        raw(part.bytes, 0, part.length);
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
        raw(other.bytes, 0, other.length);
    }

    void raw(byte[] value, int from, int size) {
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
        out.write(bytes, 0, length);
        long sum = Sightings.content(bytes, length);
        out.write(ByteBuffer.allocate(Long.BYTES).putLong(sum).array());
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
