// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Where comments are and where they end. */
final class Comments {
    private Comments() {}

    /** Tells whether a block comment starts at {@code i}, where a slash may stand. */
    static boolean blockAt(byte[] bytes, int i, int limit) {
        return follows(bytes, i, limit, '*');
    }

    /** Tells whether a line comment starts at {@code i}, where a slash may stand. */
    static boolean lineAt(byte[] bytes, int i, int limit) {
        return follows(bytes, i, limit, '/');
    }

    private static boolean follows(byte[] bytes, int i, int limit, char second) {
        if (bytes[i] != '/' || i + 1 >= limit) {
            return false;
        }
        int next = bytes[i + 1] == '\\' ? Splices.after(bytes, i + 1, limit) : i + 1;
        return next < limit && bytes[next] == second;
    }

    /** Returns the offset behind the block comment that starts at {@code start}; {@code limit} if it is not closed. */
    static int afterBlock(byte[] bytes, int start, int limit) {
        int end = endOfBlock(bytes, start, limit);
        return end < 0 ? limit : end;
    }

    /** Returns the offset behind the block comment that starts at {@code start}, or -1 if it is not closed before {@code limit}. */
    static int endOfBlock(byte[] bytes, int start, int limit) {
        int first = Splices.after(bytes, start + 1, limit) + 1;
        // The star or what stands behind it is at one of every second places.
        for (int i = first + 1; i < limit; i += 2) {
            byte b = bytes[i];
            if (b > '/' && b != '\\') {
                continue;
            }
            int star = b == '*' ? i : i - 1;
            int end = bytes[star] == '*' ? behindSlash(bytes, star + 1, limit) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static int behindSlash(byte[] bytes, int i, int limit) {
        int slash = Splices.after(bytes, i, limit);
        return slash < limit && bytes[slash] == '/' ? slash + 1 : -1;
    }

    /** Returns the offset of the line end that closes the line comment at {@code start}; a spliced line end does not. */
    static int afterLine(byte[] bytes, int start, int limit) {
        int i = start + 1;
        while (i < limit && bytes[i] != '\n') {
            int next = bytes[i] == '\\' ? Splices.after(bytes, i, limit) : i;
            i = next > i ? next : i + 1;
        }
        return Math.min(i, limit);
    }
}
