// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the platform bus look at in a driver. Immutable.
 *
 * @param name as registered
 * @param ofTable device-tree table; an entry of nothing ends it
 * @param acpiTable ACPI table, or null if there is none, which is something else than an empty one; an entry of nothing ends it
 * @param idTable names of devices, or null if there is no table, which is something else than an empty one; an empty name ends it
 * @param newCompatibles compatible strings added at run time, in this order
 */
public record PlatformDriver(
        String name,
        List<OfEntry> ofTable,
        @Nullable List<AcpiEntry> acpiTable,
        @Nullable List<String> idTable,
        List<String> newCompatibles) {
    private static final String DEVICE_TREE_ID = "PRP0001";

    /** Copies the lists. */
    public PlatformDriver {
        ofTable = List.copyOf(ofTable);
        acpiTable = acpiTable == null ? null : List.copyOf(acpiTable);
        idTable = idTable == null ? null : List.copyOf(idTable);
        newCompatibles = List.copyOf(newCompatibles);
    }

    /** Creates a driver that takes the devices of its name. */
    public PlatformDriver(String name) {
        this(name, List.of(), null, null, List.of());
    }

    /** Creates a driver with a device-tree table only. */
    public PlatformDriver(String name, List<OfEntry> ofTable) {
        this(name, ofTable, null, null, List.of());
    }

    /**
     * Returns the driver with one more compatible string.
     *
     * <p>No kernel has that. It was proposed in 2013 for drivers that take any device on request, before {@code driver_override} came;
     * here it goes before the tables, as dynamic ids of PCI do.
     */
    public PlatformDriver withNewCompatible(String compatible) {
        List<String> strings = new ArrayList<>(newCompatibles);
        strings.add(compatible);
        return new PlatformDriver(name, ofTable, acpiTable, idTable, strings);
    }

    /** Answers whether this driver takes a device; the first step that decides is the answer. */
    public PlatformMatch match(PlatformDevice device) {
        // Mirrors platform_match in drivers/base/platform.c (6.12).
        if (device.driverOverride() != null) {
            boolean mine = device.driverOverride().equals(name);
            return new PlatformMatch(mine ? PlatformStep.OVERRIDE : PlatformStep.OVERRIDE_NAMES_ANOTHER, -1);
        }
        PlatformMatch match = device.node() == null ? null : matchNode(device.node());
        if (match == null && device.acpi() != null) {
            match = matchAcpi(device.acpi());
        }
        if (match != null) {
            return match;
        }
        if (idTable != null) {
            int number = idTable.indexOf(device.name());
            boolean found = !device.name().isEmpty()
                    && number >= 0
                    && !idTable.subList(0, number).contains("");
            return new PlatformMatch(found ? PlatformStep.ID_TABLE : PlatformStep.NOT_IN_ID_TABLE, found ? number : -1);
        }
        return new PlatformMatch(device.name().equals(name) ? PlatformStep.DRIVER_NAME : PlatformStep.OTHER_NAME, -1);
    }

    private @Nullable PlatformMatch matchNode(DeviceNode node) {
        for (int i = 0; i < newCompatibles.size(); i++) {
            if (new OfEntry(newCompatibles.get(i)).score(node) > 0) {
                return new PlatformMatch(PlatformStep.NEW_COMPATIBLE, i);
            }
        }
        // Mirrors __of_match_node in drivers/of/base.c (6.12).
        int best = -1;
        int highest = 0;
        for (int i = 0; i < ofTable.size() && !ofTable.get(i).isEnd(); i++) {
            int score = ofTable.get(i).score(node);
            if (score > highest) {
                highest = score;
                best = i;
            }
        }
        return best < 0 ? null : new PlatformMatch(PlatformStep.OF_TABLE, best);
    }

    private @Nullable PlatformMatch matchAcpi(AcpiCompanion acpi) {
        // Mirrors acpi_driver_match_device and __acpi_match_device in drivers/acpi/bus.c (6.12).
        if (acpiTable == null) {
            return matchCompatible(acpi);
        }
        for (String id : acpi.present() ? acpi.hardwareIds() : List.<String>of()) {
            for (int i = 0; i < acpiTable.size() && !acpiTable.get(i).isEnd(); i++) {
                if (acpiTable.get(i).matches(id)) {
                    return new PlatformMatch(PlatformStep.ACPI_TABLE, i);
                }
            }
            if (id.equals(DEVICE_TREE_ID)) {
                return matchCompatible(acpi);
            }
        }
        return null;
    }

    private @Nullable PlatformMatch matchCompatible(AcpiCompanion acpi) {
        // Mirrors acpi_of_match_device, which stops at an entry without a compatible string.
        for (String compatible : acpi.compatible()) {
            for (int i = 0; i < ofTable.size() && !ofTable.get(i).compatible().isEmpty(); i++) {
                if (OfEntry.sameButForCase(ofTable.get(i).compatible(), compatible)) {
                    return new PlatformMatch(PlatformStep.ACPI_COMPATIBLE, i);
                }
            }
        }
        return null;
    }
}
