// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The auxiliary bus, on which parts of a device have drivers of their own: {@code module.name.number} goes to the driver whose table has
 * {@code module.name}. There are no overrides and no dynamic ids.
 *
 * <p>Answers are positions in the table.
 */
public final class AuxiliaryBus extends Bus<AuxiliaryBus.Device, AuxiliaryBus.Driver, Integer> {
    /**
     * A device.
     *
     * @param name as on the bus
     */
    public record Device(String name) {}

    /**
     * A driver.
     *
     * @param name as on the bus
     * @param table names; an empty one ends it
     */
    public record Driver(String name, List<String> table) {
        /** Copies the table. */
        public Driver {
            table = List.copyOf(table);
        }
    }

    /** Creates a bus without devices and drivers. */
    public AuxiliaryBus() {}

    /** Plugs in a device of this name. */
    public BusResult<Integer> addDevice(String name) {
        return addDevice(name, new Device(name));
    }

    @Override
    @Nullable
    Integer match(Driver driver, Device device) {
        // Mirrors auxiliary_match_id in drivers/base/auxiliary.c (6.12).
        // A name without a dot has nothing before it, and no entry is empty.
        String wanted = device.name().substring(0, Math.max(0, device.name().lastIndexOf('.')));
        for (int i = 0; i < driver.table().size() && !driver.table().get(i).isEmpty(); i++) {
            if (driver.table().get(i).equals(wanted)) {
                return i;
            }
        }
        return null;
    }

    @Override
    String name(Driver driver) {
        return driver.name();
    }
}
