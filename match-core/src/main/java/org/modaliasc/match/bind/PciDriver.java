// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciMatcher;

/**
 * What the kernel's binding rules look at in a PCI driver. Immutable; what changes the dynamic ids returns another driver.
 *
 * @param name as registered, which is what overrides are compared with; the module may be named otherwise
 * @param table static id table, or null if the driver has none; one without entries is something else to {@code new_id}
 * @param dynamicIds in the order in which they were added
 */
public record PciDriver(String name, @Nullable PciIdTable table, List<DriverEntry> dynamicIds) {
    /** Copies the list. */
    public PciDriver {
        dynamicIds = List.copyOf(dynamicIds);
    }

    /** Creates a driver without dynamic ids. */
    public PciDriver(String name, @Nullable PciIdTable table) {
        this(name, table, List.of());
    }

    /**
     * Answers whether the bus lets this driver have a device: what is asked when either is added, and by a write to {@code bind}.
     *
     * <p>This is {@link #matchDevice} for devices that take drivers at all.
     */
    public PciMatch match(PciDevice device) {
        // Mirrors pci_bus_match in drivers/pci/pci-driver.c (6.12).
        return device.matchEnabled() ? matchDevice(device) : PciMatch.none(BindingStep.MATCHING_DISABLED);
    }

    /** Answers whether this driver takes a device, whether or not the device has matching enabled. */
    public PciMatch matchDevice(PciDevice device) {
        // Mirrors pci_match_device in drivers/pci/pci-driver.c (6.1 and 6.12).
        String override = device.driverOverride();
        if (override != null && !override.equals(name)) {
            return PciMatch.none(BindingStep.OVERRIDE_NAMES_ANOTHER);
        }
        PciDeviceId id = device.id();
        for (int i = 0; i < dynamicIds.size(); i++) {
            DriverEntry dynamic = dynamicIds.get(i);
            if (dynamic.ids().matches(id.ids(), id.classCode())) {
                return new PciMatch(BindingStep.DYNAMIC_ID, i, dynamic);
            }
        }
        if (table != null) {
            int number = table.first(id, override != null);
            if (number != PciMatcher.NO_MATCH) {
                return new PciMatch(BindingStep.STATIC_ENTRY, number, table.entry(number));
            }
        }
        return override == null
                ? PciMatch.none(BindingStep.NOTHING_MATCHES)
                : new PciMatch(BindingStep.OVERRIDE_ALONE, -1, DriverEntry.ANY);
    }

    /** Returns the driver with another dynamic id at the end, as {@code pci_add_dynid} adds it: nothing is checked. */
    public PciDriver withDynamicId(DriverEntry id) {
        List<DriverEntry> ids = new ArrayList<>(dynamicIds);
        ids.add(id);
        return new PciDriver(name, table, ids);
    }

    /** Returns the driver with the ids of a parameter added. */
    public PciDriver withIds(IdsParameter parameter) {
        List<DriverEntry> ids = new ArrayList<>(dynamicIds);
        ids.addAll(parameter.ids());
        return new PciDriver(name, table, ids);
    }

    /**
     * Writes to {@code new_id}: vendor, device, subvendor, subdevice, class, class mask and driver data, all hexadecimal with white space
     * between them; see {@link NewId} for what may be left out.
     *
     * @param text of one write, which sysfs cuts at the size of a page
     * @return the driver with the id added, or why it is refused
     */
    public StoreResult<PciDriver> newId(byte[] text, NewIdCheck check) {
        return NewId.store(this, text, check);
    }

    /** Writes a text in UTF-8; see {@link #newId(byte[], NewIdCheck)}. */
    public StoreResult<PciDriver> newId(String text, NewIdCheck check) {
        return newId(text.getBytes(StandardCharsets.UTF_8), check);
    }

    /**
     * Writes to {@code remove_id}: vendor, device, subvendor, subdevice, class and class mask, as for {@code new_id}.
     *
     * <p>The first dynamic id with this vendor and device is removed whose subvendor and subdevice are the given ones, unless those are
     * left out, and whose class is the given one under the given mask. A device that is bound stays so.
     *
     * @param text of one write, which sysfs cuts at the size of a page
     * @return the driver without the id, or why nothing is removed
     */
    public StoreResult<PciDriver> removeId(byte[] text) {
        return RemoveId.store(this, text);
    }

    /** Writes a text in UTF-8; see {@link #removeId(byte[])}. */
    public StoreResult<PciDriver> removeId(String text) {
        return removeId(text.getBytes(StandardCharsets.UTF_8));
    }
}
