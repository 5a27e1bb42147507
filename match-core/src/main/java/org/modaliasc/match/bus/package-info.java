// SPDX-License-Identifier: Apache-2.0
/**
 * Buses to try things on: devices and drivers that come, go and are bound as the kernel's driver core has it; they know the rules of
 * matching from {@code bind} and no hardware.
 *
 * <p>A device is lent to a virtual machine and comes back:
 *
 * <pre>{@code
 * PciIdEntry nic = new PciIdEntry(0x1D0F, 0xEC20, ANY_ID, ANY_ID, 0, 0, 0);
 * PciIdEntry allUnderOverride = new PciIdEntry(ANY_ID, ANY_ID, ANY_ID, ANY_ID, 0, 0, 1);
 * String device = "0000:03:00.0";
 * PciBus bus = new PciBus(NewIdCheck.PLAIN_IDS);
 * bus.addDriver(new PciDriver("zephyr", PciIdTable.of(List.of(nic))));
 * bus.addDriver(new PciDriver("lender", PciIdTable.of(List.of(allUnderOverride))));
 *
 * // The lender's entry is override-only, so the network driver gets the device by its entry 0.
 * bus.addDevice(device, new PciDevice(new PciDeviceId(0x1D0F, 0xEC20, 0x1D0F, 1, 0x020000)));
 *
 * // The override moves nothing yet. Nor does unbinding, but the lender is now the only driver that takes the device.
 * bus.driverOverride(device, "lender\n");
 * bus.unbind("zephyr", device);
 * bus.driversProbe(device);
 *
 * // And back: without the override only the network driver takes it.
 * bus.driverOverride(device, "\n");
 * bus.unbind("lender", device);
 * bus.driversProbe(device);
 *
 * // The old way instead: a new id is taken by every free device of that kind, and once the device is free, two drivers take it.
 * bus.newId("lender", "1d0f ec20");
 * bus.unbind("zephyr", device);
 * bus.contenders(device, List.of());
 * }</pre>
 */
@NullMarked
package org.modaliasc.match.bus;

import org.jspecify.annotations.NullMarked;
