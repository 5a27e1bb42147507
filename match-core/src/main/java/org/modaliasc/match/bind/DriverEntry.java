// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import org.modaliasc.match.PciIdEntry;

/**
 * A whole {@code struct pci_device_id}: an entry of a driver's table, or a dynamic id.
 *
 * @param ids what the entry matches
 * @param driverData what the driver gets with a match, 64 bits; 0 if it is an address
 * @param address whether the driver data is an address, which only the linker knows
 */
public record DriverEntry(PciIdEntry ids, long driverData, boolean address) {
    /** Matches every device; what an override binds by if nothing else matches, {@code pci_device_id_any} in the kernel. */
    public static final DriverEntry ANY = new DriverEntry(
            new PciIdEntry(PciIdEntry.ANY_ID, PciIdEntry.ANY_ID, PciIdEntry.ANY_ID, PciIdEntry.ANY_ID, 0, 0, 0), 0);

    /** Checks that an address has no value. */
    public DriverEntry {
        if (address && driverData != 0) {
            throw new IllegalArgumentException("The value of an address is not known.");
        }
    }

    /** Creates an entry whose driver data is a number. */
    public DriverEntry(PciIdEntry ids, long driverData) {
        this(ids, driverData, false);
    }
}
