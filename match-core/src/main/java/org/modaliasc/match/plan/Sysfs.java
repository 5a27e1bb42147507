// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.DeviceState.Bound;

/**
 * What a mounted sysfs, or a copy of one, says about PCI devices. It is only read.
 *
 * <p>Methods fail with an {@link IOException} if something cannot be read, and with an {@link IllegalArgumentException} of one sentence
 * if it says what it never should.
 */
public final class Sysfs {
    /** The kernel's text for an override that is not set. */
    private static final String NO_OVERRIDE = "(null)";

    /** Longest text read; a file of sysfs has a page at most. */
    private static final int MOST_BYTES = 4096;

    /** Base class and subclass of a bridge between PCI buses. */
    private static final int BRIDGE = 0x0604;

    private final Path devices;

    /** Takes the root, usually {@code /sys}. */
    public Sysfs(Path root) {
        this.devices = root.resolve("bus/pci/devices");
    }

    /** Returns the state of a device. */
    public DeviceState state(PciAddress address) throws IOException {
        Path device = devices.resolve(address.toString());
        // A missing device is an error and not one without driver.
        text(device.resolve("modalias"));
        String override =
                Files.exists(device.resolve("driver_override")) ? text(device.resolve("driver_override")) : "";
        Path link = device.resolve("driver");
        String driver = driver(link);
        return new DeviceState(
                address,
                driver == null ? Bound.NO : Bound.YES,
                driver,
                override.isEmpty() || override.equals(NO_OVERRIDE) ? null : override);
    }

    private static @Nullable String driver(Path link) throws IOException {
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        Path name = Files.readSymbolicLink(link).getFileName();
        return name == null ? null : name.toString();
    }

    /** Returns the modalias of a device. */
    public String modalias(PciAddress address) throws IOException {
        return text(devices.resolve(address.toString()).resolve("modalias"));
    }

    /** Tells whether a device is a bridge between PCI buses, which stays with the kernel when its group is given away. */
    public boolean isBridge(PciAddress address) throws IOException {
        String text = text(devices.resolve(address.toString()).resolve("class"));
        try {
            return Integer.decode(text) >> 8 == BRIDGE;
        } catch (NumberFormatException mistake) {
            throw new IllegalArgumentException("`" + text + "` is no class of a PCI device.", mistake);
        }
    }

    /** Returns the devices of the IOMMU group of a device in the order of their names, or only the device if it is in no group. */
    public List<PciAddress> group(PciAddress address) throws IOException {
        Path group = devices.resolve(address.toString()).resolve("iommu_group/devices");
        return Files.isDirectory(group) ? addresses(group) : List.of(address);
    }

    /** Returns the devices that a directory has entries for, such as {@code /sys/kernel/iommu_groups/7/devices}, by their names. */
    public static List<PciAddress> addresses(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .map(PciAddress::parse)
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }
}
