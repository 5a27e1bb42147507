// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;

/**
 * An id table that a module publishes, and the drivers that match by it.
 *
 * @param module name of the module
 * @param bus type of the table, such as {@code pci}
 * @param name C name of the array
 * @param entries entries as the kernel reads them, up to but without the one that ends the table; empty for a bus other than PCI
 * @param drivers drivers of the module that refer to the table, in the order of the sources
 */
public record DeviceTable(String module, String bus, String name, List<TableEntry> entries, List<Driver> drivers) {
    /** Copies the lists. */
    public DeviceTable {
        entries = List.copyOf(entries);
        drivers = List.copyOf(drivers);
    }

    DeviceTable withDrivers(List<Driver> found) {
        return new DeviceTable(module, bus, name, entries, found);
    }
}
