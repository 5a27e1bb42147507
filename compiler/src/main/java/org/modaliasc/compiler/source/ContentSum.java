// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Makes the {@linkplain Sightings#content number} for a content that comes in pieces. Two checksums for which the Java machine uses
 * instructions of the processor: a digest proper would take longer than all other work on a file. Not thread-safe.
 */
public final class ContentSum {
    private final CRC32 crc = new CRC32();
    private final CRC32C other = new CRC32C();

    /** Adds the next bytes. */
    public void add(byte[] bytes, int from, int length) {
        crc.update(bytes, from, length);
        other.update(bytes, from, length);
    }

    /** Returns the number for all that was added. */
    public long value() {
        long sum = crc.getValue() << 32 | other.getValue();
        return sum == Sightings.UNKNOWN ? 1 : sum;
    }
}
