// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length from a stream that may never end. */
final class ModaliasLines {
    /** More bytes than any modalias has; what is left of a longer line is passed over. */
    private static final int LONGEST = 4096;

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;

    /** Takes what is to be done before the stream is read, which may take any time. */
    ModaliasLines(InputStream in, Runnable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /** Returns the next line without its end, or null if there is none. */
    @Nullable
    String next() throws IOException {
        byte[] line = new byte[0];
        while (true) {
            if (position == limit) {
                beforeWaiting.run();
                limit = in.read(chunk);
                position = 0;
                if (limit < 0) {
                    limit = 0;
                    return line.length == 0 ? null : text(line, 0, line.length);
                }
            }
            int end = position;
            while (end < limit && chunk[end] != '\n') {
                end++;
            }
            int from = position;
            position = Math.min(end + 1, limit);
            if (line.length == 0 && end < limit) {
                return text(chunk, from, Math.min(end, from + LONGEST));
            }
            int room = Math.min(LONGEST - line.length, end - from);
            line = Arrays.copyOf(line, line.length + room);
            System.arraycopy(chunk, from, line, line.length - room, room);
            if (end < limit) {
                return text(line, 0, line.length);
            }
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
