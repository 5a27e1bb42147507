// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;

/**
 * The writes for one device, in order.
 *
 * @param before the device as it is before the first write
 * @param driver name of the driver that has it afterwards; null if the bus chooses
 * @param override its override afterwards, which holds from the first write on; null for none
 * @param writes empty if nothing is to be done
 */
public record DevicePlan(
        DeviceState before,
        @Nullable String driver,
        @Nullable String override,
        List<SysfsWrite> writes) {
    /** Copies the list. */
    public DevicePlan {
        writes = List.copyOf(writes);
    }

    /**
     * Returns which drivers could take the device in the window between its unbinding and its probing, in which anything that makes the
     * bus look for drivers counts: a module that is loaded, another process that writes.
     *
     * <p>They stand in the order given; where that is the order of registration, the first one wins whenever the bus itself looks.
     */
    public List<PciDriver> contenders(PciDevice device, List<PciDriver> drivers) {
        PciDevice meanwhile = device.withDriverOverride(override);
        return drivers.stream()
                .filter(candidate -> candidate.match(meanwhile).matches())
                .toList();
    }
}
