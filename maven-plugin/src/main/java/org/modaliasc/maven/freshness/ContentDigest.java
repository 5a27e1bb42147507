// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.freshness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of contents, in hexadecimal. */
public final class ContentDigest {
    private ContentDigest() {}

    /** Returns the digest of these bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has this one.
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the digest of a text. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
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
