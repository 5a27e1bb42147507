// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.StoreResult.Refused;
import org.modaliasc.match.bind.StoreResult.Stored;

/** The writing of {@code new_id}. */
// Mirrors new_id_store and do_pci_add_dynid in drivers/pci/pci-driver.c (6.12.117), and new_id_store of 6.1.176.
final class NewId {
    private static final int WITH_DRIVER_DATA = 7;

    private NewId() {}

    static StoreResult<PciDriver> store(PciDriver driver, byte[] text, NewIdCheck check) {
        long[] numbers = HexNumbers.separatedBySpace(text, WITH_DRIVER_DATA);
        if (numbers.length < 2) {
            return new Refused<>(StoreError.TOO_FEW_NUMBERS);
        }
        DriverEntry id = entry(numbers);
        // Who names the driver data may add to what matches already: that is how to give other data to a known device.
        boolean checked = numbers.length != WITH_DRIVER_DATA;
        PciIdTable table = driver.table();
        Refused<PciDriver> duplicate = null;
        if (checked) {
            duplicate = check == NewIdCheck.PLAIN_IDS ? staticDuplicate(table, id.ids()) : standIn(driver, id.ids());
        }
        if (duplicate == null && table != null && !has(table, id.driverData())) {
            return new Refused<>(StoreError.FOREIGN_DRIVER_DATA);
        }
        if (duplicate == null && checked && check == NewIdCheck.PLAIN_IDS) {
            duplicate = dynamicDuplicate(driver, id.ids());
        }
        return duplicate == null ? new Stored<>(driver.withDynamicId(id)) : duplicate;
    }

    /** Makes an id of at least two numbers; of each but the driver data the lowest 32 bits count. */
    static DriverEntry entry(long[] numbers) {
        PciIdEntry ids = new PciIdEntry(
                (int) numbers[0],
                (int) numbers[1],
                (int) number(numbers, 2, PciIdEntry.ANY_ID),
                (int) number(numbers, 3, PciIdEntry.ANY_ID),
                (int) number(numbers, 4, 0),
                (int) number(numbers, 5, 0),
                0);
        return new DriverEntry(ids, number(numbers, 6, 0));
    }

    private static long number(long[] numbers, int place, long otherwise) {
        return place < numbers.length ? numbers[place] : otherwise;
    }

    private static @Nullable Refused<PciDriver> standIn(PciDriver driver, PciIdEntry id) {
        PciIdEntry device = new PciIdEntry(
                id.vendor() & 0xFFFF,
                id.device() & 0xFFFF,
                id.subvendor() & 0xFFFF,
                id.subdevice() & 0xFFFF,
                id.classCode(),
                0,
                0);
        Refused<PciDriver> dynamic = dynamicDuplicate(driver, device);
        return dynamic == null ? staticDuplicate(driver.table(), device) : dynamic;
    }

    private static @Nullable Refused<PciDriver> dynamicDuplicate(PciDriver driver, PciIdEntry id) {
        for (int i = 0; i < driver.dynamicIds().size(); i++) {
            if (matches(driver.dynamicIds().get(i).ids(), id)) {
                return new Refused<>(StoreError.MATCHES_DYNAMIC_ID, i);
            }
        }
        return null;
    }

    private static @Nullable Refused<PciDriver> staticDuplicate(@Nullable PciIdTable table, PciIdEntry id) {
        if (table == null) {
            return null;
        }
        for (int i = 0; i < table.size(); i++) {
            PciIdEntry entry = table.entry(i).ids();
            if (entry.overrideOnly() == 0 && matches(entry, id)) {
                return new Refused<>(StoreError.MATCHES_STATIC_ENTRY, i);
            }
        }
        return null;
    }

    private static boolean matches(PciIdEntry entry, PciIdEntry id) {
        return EntryMatch.of(entry, id.vendor(), id.device(), id.subvendor(), id.subdevice(), id.classCode())
                .matches();
    }

    private static boolean has(PciIdTable table, long driverData) {
        for (int i = 0; i < table.size(); i++) {
            DriverEntry entry = table.entry(i);
            // Nobody knows an address beforehand, and none is 0.
            if (!entry.address() && entry.driverData() == driverData) {
                return true;
            }
        }
        return false;
    }
}
