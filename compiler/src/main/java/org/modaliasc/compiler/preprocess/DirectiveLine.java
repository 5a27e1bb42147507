// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Where the logical line of a directive ends: splices and block comments carry it over physical line ends. */
final class DirectiveLine {
    private DirectiveLine() {}

    /** Returns the offset of the line end, or of the end of the file. */
    static int end(byte[] bytes, int start) {
        return walk(bytes, start, false);
    }

    /** Returns the offset of a block comment in the line that is never closed, or -1. */
    static int unclosedComment(byte[] bytes, int start) {
        return walk(bytes, start, true);
    }

    private static int walk(byte[] bytes, int start, boolean wantUnclosed) {
        int limit = bytes.length;
        int i = start;
        while (i < limit && bytes[i] != '\n') {
            byte b = bytes[i];
            if (b > '/' && b != '\\') {
                i++;
            } else if (b == '\\') {
                int next = Splices.after(bytes, i, limit);
                i = next > i ? next : i + 1;
            } else if (b == '/' && Comments.blockAt(bytes, i, limit)) {
                if (wantUnclosed && Comments.endOfBlock(bytes, i, limit) < 0) {
                    return i;
                }
                i = Comments.afterBlock(bytes, i, limit);
            } else if (b == '/' && Comments.lineAt(bytes, i, limit)) {
                i = Comments.afterLine(bytes, i, limit);
            } else if (b == '"' || b == '\'') {
                i = TextScanner.afterQuoted(bytes, i, limit);
            } else {
                i++;
            }
        }
        return wantUnclosed ? -1 : Math.min(i, limit);
    }
}
