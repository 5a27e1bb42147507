// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.util.Random;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** Devices to look up: entries filled in, and devices like them that no entry matches. */
final class ProbeSets {
    private final PciMatcher table;
    private final Random random;

    ProbeSets(PciMatcher table, long seed) {
        this.table = table;
        this.random = new Random(seed);
    }

    /** Returns the devices of a kind: {@code hit}, {@code miss} or {@code mixed}. */
    ProbeFile probes(String kind) {
        ProbeFile probes = new ProbeFile(new long[ProbeFile.COUNT], new int[ProbeFile.COUNT]);
        for (int i = 0; i < ProbeFile.COUNT; i++) {
            boolean hit = kind.equals("hit") || kind.equals("mixed") && random.nextBoolean();
            PciDeviceId device = device(hit);
            probes.ids()[i] = device.ids();
            probes.classCodes()[i] = device.classCode();
        }
        return probes;
    }

    private PciDeviceId device(boolean hit) {
        while (true) {
            PciIdEntry entry = table.entry(random.nextInt(table.size()));
            int vendor = fill(entry.vendor());
            int device = fill(entry.device());
            if (!hit) {
                device = random.nextInt(4) == 0 ? random.nextInt(1 << 16) : device ^ 1 + random.nextInt(255);
            }
            int classCode = random.nextInt(1 << 24) & ~entry.classMask() | entry.classCode() & entry.classMask();
            if (!hit) {
                classCode = random.nextInt(1 << 24);
            }
            PciDeviceId probe = new PciDeviceId(
                    vendor, device, fill(entry.subvendor()), fill(entry.subdevice()), classCode & 0xFFFFFF);
            if (hit == (table.first(probe, true) != PciMatcher.NO_MATCH)) {
                return probe;
            }
        }
    }

    private int fill(int id) {
        return id == PciIdEntry.ANY_ID ? random.nextInt(1 << 16) : id & 0xFFFF;
    }
}
