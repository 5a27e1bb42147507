// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Sightings;

/** Reads files without remembering them: there are ten times more than are ever compiled. One for each thread. */
final class Texts {
    private byte[] buffer = new byte[1 << 18];
    private int[] space = new int[buffer.length / Text.CELL];
    private int length;

    /** Reads a file up to a number of bytes; null if it cannot be read. What is returned holds until the next call. */
    @Nullable
    Text read(String path, int limit, Sightings seen) {
        if (!read(path, limit)) {
            seen.read(path, Sightings.UNKNOWN);
            return null;
        }
        seen.read(path, length < limit ? Sightings.content(buffer, length) : Sightings.UNKNOWN);
        return text(buffer, length);
    }

    /** Takes a text that is in memory. What is returned holds until the next call. */
    Text text(byte[] bytes, int size) {
        Text text = Text.of(bytes, size, space);
        space = text.cells();
        return text;
    }

    private boolean read(String path, int limit) {
        try (InputStream in = new FileInputStream(path)) {
            length = 0;
            int read = 0;
            while (read >= 0 && length < limit) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
                read = in.read(buffer, length, Math.min(buffer.length, limit) - length);
                length += Math.max(read, 0);
            }
            return true;
        } catch (IOException unreadable) {
            // Whoever compiles the file says why; here it counts as one that may hold anything.
            return false;
        }
    }
}
