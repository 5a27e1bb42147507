// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciIdTable;

/**
 * A PCI driver of some sources, in a form that can be asked what it binds to.
 *
 * @param table the table it matches by
 * @param declared how the sources declare it; null if they do not, and only the table is known
 * @param driver what can be asked; its name is empty if it is not known, so that no override names it
 */
public record DriverModel(DeviceTable table, @Nullable Driver declared, PciDriver driver) {
    /** Returns the drivers of PCI tables, in their order; a table without a known driver stands for itself. */
    public static List<DriverModel> of(List<DeviceTable> tables) {
        List<DriverModel> models = new ArrayList<>();
        for (DeviceTable table : tables) {
            if (!table.bus().equals("pci")) {
                continue;
            }
            PciIdTable ids =
                    PciIdTable.of(table.entries().stream().map(TableEntry::id).toList());
            if (table.drivers().isEmpty()) {
                models.add(new DriverModel(table, null, new PciDriver("", ids)));
            }
            for (Driver declared : table.drivers()) {
                String name = declared.name() == null ? "" : declared.name();
                models.add(new DriverModel(table, declared, new PciDriver(name, ids)));
            }
        }
        return models;
    }
}
