// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.freshness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What tells contents apart: their length and two checksums that processors compute, in hexadecimal. Nobody gains by making two
 * contents that look alike here, and in a virtual machine that has just started SHA-256 takes longer than all other work of a goal
 * that finds nothing to do.
 */
public final class ContentDigest {
    private ContentDigest() {}

    /** Returns the digest of these bytes. */
    public static String of(byte[] bytes) {
        CRC32 first = new CRC32();
        first.update(bytes);
        CRC32C second = new CRC32C();
        second.update(bytes);
        return Integer.toHexString(bytes.length) + '-' + Long.toHexString(first.getValue() << 32 | second.getValue());
    }

    /** Returns the digest of a text. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the digest of the names in a directory, in whatever order the disk has them; of none if it cannot be listed. */
    public static String ofNames(Path directory) {
        String[] names = directory.toFile().list();
        if (names == null) {
            return of("");
        }
        Arrays.sort(names);
        // No name has a slash.
        return of(String.join("/", names));
    }

    /** Returns the digest of a file, or null if there is no file that can be read. */
    static @Nullable String ofFile(Path file) {
        try {
            return Files.isRegularFile(file) ? of(Files.readAllBytes(file)) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
