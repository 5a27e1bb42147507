// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.modaliasc.match.PciIdEntry;

/** Names the content of a table: the first 16 bytes of the SHA-256 of its entries, seven big-endian 32-bit numbers each. */
final class TableDigest {
    private static final int LENGTH = 16;

    private TableDigest() {}

    static String of(List<PciIdEntry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(7 * Integer.BYTES * entries.size());
        for (PciIdEntry entry : entries) {
            bytes.putInt(entry.vendor()).putInt(entry.device());
            bytes.putInt(entry.subvendor()).putInt(entry.subdevice());
            bytes.putInt(entry.classCode()).putInt(entry.classMask());
            bytes.putInt(entry.overrideOnly());
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(Arrays.copyOf(digest, LENGTH));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256.", missing);
        }
    }
}
