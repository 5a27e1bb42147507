// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Devices in a file that Java and C read alike: 12 bytes each, the packed ids and the class, highest byte first.
 *
 * @param ids packed ids
 * @param classCodes class codes
 */
record ProbeFile(long[] ids, int[] classCodes) {
    /** Too many for a branch predictor to learn. */
    static final int COUNT = 1 << 16;

    private static final int SIZE = Long.BYTES + Integer.BYTES;

    static ProbeFile read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        ProbeFile probes = new ProbeFile(new long[bytes.remaining() / SIZE], new int[bytes.remaining() / SIZE]);
        for (int i = 0; i < probes.ids.length; i++) {
            probes.ids[i] = bytes.getLong();
            probes.classCodes[i] = bytes.getInt();
        }
        return probes;
    }

    void write(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * ids.length);
        for (int i = 0; i < ids.length; i++) {
            bytes.putLong(ids[i]).putInt(classCodes[i]);
        }
        Files.write(file, bytes.array());
    }
}
