// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.Random;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** Devices that are likely to match a table, or just not to. */
public final class DeviceProbes {
    /** Packed ids. */
    public final long[] ids;

    /** Class codes, of 24 bits. */
    public final int[] classCodes;

    /** Creates devices around the entries of a table. */
    public DeviceProbes(PciMatcher table, int count, long seed) {
        Random random = new Random(seed);
        ids = new long[count];
        classCodes = new int[count];
        for (int i = 0; i < count; i++) {
            PciIdEntry entry = table.size() == 0 || i % 8 == 7
                    ? new PciIdEntry(-1, -1, -1, -1, 0, 0, 0)
                    : table.entry(random.nextInt(table.size()));
            int vendor = fill(entry.vendor(), random);
            int device = fill(entry.device(), random);
            int subvendor = fill(entry.subvendor(), random);
            int subdevice = fill(entry.subdevice(), random);
            int free = random.nextInt(4) == 0 ? 0x0C0330 : random.nextInt(1 << 24);
            int classCode = (entry.classCode() & entry.classMask() | free & ~entry.classMask()) & 0xFFFFFF;
            // Every other device is one bit, or one id of another entry, away from its entry.
            switch (random.nextInt(8)) {
                case 0 -> device ^= 1 << random.nextInt(16);
                case 1 -> subdevice ^= 1 << random.nextInt(16);
                case 2 -> classCode ^= 1 << random.nextInt(24);
                case 3 ->
                    device = table.size() == 0
                            ? 0
                            : table.entry(random.nextInt(table.size())).device() & 0xFFFF;
                default -> {}
            }
            ids[i] = PciDeviceId.pack(vendor, device, subvendor, subdevice);
            classCodes[i] = classCode;
        }
    }

    private static int fill(int id, Random random) {
        return id == PciIdEntry.ANY_ID ? random.nextInt(1 << 16) : id & 0xFFFF;
    }
}
