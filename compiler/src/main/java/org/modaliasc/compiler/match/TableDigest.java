// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.modaliasc.match.PciIdEntry;

/**
 * Names the content of a table: the CRC-32 and the CRC-32C of its entries, seven big-endian 32-bit numbers each, behind their number.
 * It tells tables apart and guards nothing, and SHA-256 would be a tenth of writing a class in a virtual machine that has just
 * started, which interprets it.
 */
final class TableDigest {
    private TableDigest() {}

    static String of(List<PciIdEntry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(7 * Integer.BYTES * entries.size());
        for (PciIdEntry entry : entries) {
            bytes.putInt(entry.vendor()).putInt(entry.device());
            bytes.putInt(entry.subvendor()).putInt(entry.subdevice());
            bytes.putInt(entry.classCode()).putInt(entry.classMask());
            bytes.putInt(entry.overrideOnly());
        }
        CRC32 first = new CRC32();
        first.update(bytes.array());
        CRC32C second = new CRC32C();
        second.update(bytes.array());
        return entries.size() + "-" + HexFormat.of().toHexDigits(first.getValue() << 32 | second.getValue());
    }
}
