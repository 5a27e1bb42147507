// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** The writing of {@code remove_id}. */
// Mirrors remove_id_store in drivers/pci/pci-driver.c (6.1 and 6.12).
final class RemoveId {
    private static final int MOST_NUMBERS = 6;

    private RemoveId() {}

    static StoreResult<PciDriver> store(PciDriver driver, byte[] text) {
        long[] numbers = HexNumbers.separatedBySpace(text, MOST_NUMBERS);
        if (numbers.length < 2) {
            return new Refused<>(StoreError.TOO_FEW_NUMBERS);
        }
        PciIdEntry wanted = NewId.entry(numbers).ids();
        List<DriverEntry> ids = new ArrayList<>(driver.dynamicIds());
        for (int i = 0; i < ids.size(); i++) {
            if (fits(ids.get(i).ids(), wanted)) {
                ids.remove(i);
                return new Stored<>(new PciDriver(driver.name(), driver.table(), ids));
            }
        }
        return new Refused<>(StoreError.NO_SUCH_DYNAMIC_ID);
    }

    private static boolean fits(PciIdEntry id, PciIdEntry wanted) {
        // No match as of a device: vendor and device are equal or not, and the mask is that of the writer.
        return id.vendor() == wanted.vendor()
                && id.device() == wanted.device()
                && (wanted.subvendor() == PciIdEntry.ANY_ID || id.subvendor() == wanted.subvendor())
                && (wanted.subdevice() == PciIdEntry.ANY_ID || id.subdevice() == wanted.subdevice())
                && ((id.classCode() ^ wanted.classCode()) & wanted.classMask()) == 0;
    }
}
