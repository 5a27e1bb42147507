// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Location;

/** The bytes of one file under the name the user knows it by. Immutable and thread-safe; the bytes must not be changed. */
public final class SourceFile {
    private static final int LONGEST_EXCERPT = 500;

    private final String name;
    private final byte[] bytes;
    private final boolean builtIn;
    // A line in the upper bits and the offset up to which it was counted: the lines of a table are asked for in order.
    // An index of all lines costs more than the whole table; it is made as soon as an earlier place is asked for.
    private volatile long counted = 1L << 32;
    private volatile int @Nullable [] lineStarts;
    private volatile @Nullable String digest;
    private volatile long content;

    /**
     * Creates a file.
     *
     * @param name path as the user knows it, with {@code /} between its parts
     * @param bytes content, not copied
     * @param builtIn whether the file is a part of this program or made by it rather than of the user
     */
    public SourceFile(String name, byte[] bytes, boolean builtIn) {
        this.name = name;
        this.bytes = bytes;
        this.builtIn = builtIn;
    }

    /** Returns the path as the user knows it. */
    public String name() {
        return name;
    }

    /** Returns the content; callers must not change it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the {@linkplain Sightings#content number} for the content. */
    public long content() {
        long known = content;
        if (known == 0) {
            known = Sightings.content(bytes, bytes.length);
            content = known;
        }
        return known;
    }

    /** Returns the SHA-256 digest of the content in lower-case hexadecimal digits. */
    public String digest() {
        String known = digest;
        if (known == null) {
            try {
                byte[] made = MessageDigest.getInstance("SHA-256").digest(bytes);
                known = HexFormat.of().formatHex(made);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java has SHA-256.", impossible);
            }
            digest = known;
        }
        return known;
    }

    /** Tells whether this file is supplied by the program and not by the user. */
    public boolean builtIn() {
        return builtIn;
    }

    /** Returns the directory part of the name, or the empty string. */
    public String directory() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : name.substring(0, slash);
    }

    /** Returns the line of a byte offset, counted from 1. */
    public int line(int offset) {
        int[] starts = lineStarts;
        if (starts == null) {
            long from = counted;
            if (offset >= (int) from) {
                return countLines(from, Math.min(offset, bytes.length));
            }
            starts = lineStarts();
        }
        int found = Arrays.binarySearch(starts, Math.min(offset, bytes.length));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the line of an offset behind one whose line is known, and takes its place. */
    private int countLines(long from, int offset) {
        byte[] content = bytes;
        int line = (int) (from >>> 32);
        for (int i = (int) from; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        counted = (long) line << 32 | offset;
        return line;
    }

    /** Returns the place of {@code length} bytes at {@code offset}, for showing to the user. */
    public Location location(int offset, int length) {
        int safe = Math.max(0, Math.min(offset, bytes.length));
        int line = line(safe);
        int start = lineStarts()[line - 1];
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r' && end - start < LONGEST_EXCERPT) {
            end++;
        }
        int column = characters(start, safe);
        int width = characters(safe, Math.max(safe, Math.min(safe + length, end)));
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return new Location(name, line, column + 1, Math.max(1, width), text);
    }

    /** Counts characters by leaving out the bytes that only continue a UTF-8 sequence. */
    private int characters(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known != null) {
            return known;
        }
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(starts, count);
        lineStarts = starts;
        return starts;
    }
}
