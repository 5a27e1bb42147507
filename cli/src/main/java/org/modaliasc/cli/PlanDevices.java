// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.match.plan.DeviceList;
import org.modaliasc.match.plan.DeviceState;
import org.modaliasc.match.plan.PciAddress;
import org.modaliasc.match.plan.Sysfs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The devices that a plan is for.
 *
 * @param states what is known of each
 * @param bridges devices left out because they are bridges
 * @param missing other devices of the IOMMU groups, which the plan does not cover
 * @param sysfs where this was read, or null
 */
record PlanDevices(
        List<DeviceState> states,
        List<PciAddress> bridges,
        List<PciAddress> missing,
        @Nullable Sysfs sysfs) {
    static void addTo(CommandSpec spec) {
        spec.addOption(SourceOptions.list(
                "--address", "ADDRESS", "A device, as DDDD:BB:DD.F; may be given several times.", "-a"));
        spec.addOption(SourceOptions.value(
                "--group",
                "FILE",
                "Take all devices of an IOMMU group: FILE lists their addresses, or is a directory such as"
                        + " /sys/kernel/iommu_groups/7/devices."));
        spec.addOption(SourceOptions.list(
                "--current",
                "[ADDRESS=]NAME",
                "The driver that the device, or every device, is bound to; `none` if to none."));
        spec.addOption(SourceOptions.value(
                "--sysfs", "DIR", "Read what devices are bound to from DIR, usually /sys; nothing is written."));
        spec.addOption(OptionSpec.builder("--whole-group")
                .description("With --sysfs: take all devices of the IOMMU groups of the given ones.")
                .build());
    }

    static PlanDevices of(ParseResult parsed) throws IOException {
        Set<PciAddress> addresses = new LinkedHashSet<>();
        for (String text : parsed.matchedOptionValue("--address", List.<String>of())) {
            addresses.add(PciAddress.parse(text));
        }
        String group = parsed.matchedOptionValue("--group", (String) null);
        if (group != null) {
            addresses.addAll(group(group));
        }
        if (addresses.isEmpty() && group == null) {
            throw new IllegalArgumentException("Name a device by `--address`, or a `--group`.");
        }
        Map<String, String> current = current(parsed, addresses);
        String root = parsed.matchedOptionValue("--sysfs", (String) null);
        boolean whole = parsed.hasMatchedOption("--whole-group");
        if (root != null) {
            return read(new Sysfs(path(root)), addresses, current, whole);
        }
        if (whole) {
            throw new IllegalArgumentException("`--whole-group` needs `--sysfs`.");
        }
        List<DeviceState> states = addresses.stream()
                .map(address -> state(address, DeviceState.unknown(address), current))
                .toList();
        return new PlanDevices(states, List.of(), List.of(), null);
    }

    private static PlanDevices read(Sysfs sysfs, Set<PciAddress> given, Map<String, String> current, boolean whole)
            throws IOException {
        try {
            Set<PciAddress> groups = new LinkedHashSet<>(given);
            for (PciAddress address : given) {
                groups.addAll(sysfs.group(address));
            }
            List<DeviceState> states = new ArrayList<>();
            List<PciAddress> bridges = new ArrayList<>();
            List<PciAddress> missing = new ArrayList<>();
            for (PciAddress address : groups) {
                if (sysfs.isBridge(address)) {
                    bridges.add(address);
                } else if (whole || given.contains(address)) {
                    states.add(state(address, sysfs.state(address), current));
                } else {
                    missing.add(address);
                }
            }
            return new PlanDevices(states, bridges, missing, sysfs);
        } catch (IOException failure) {
            throw new IOException("`" + failure.getMessage() + "` cannot be read.", failure);
        }
    }

    private static List<PciAddress> group(String name) throws IOException {
        Path file = path(name);
        try {
            return Files.isDirectory(file) ? Sysfs.addresses(file) : DeviceList.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new IOException("The group `" + name + "` cannot be read.", failure);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException mistake) {
            throw new IllegalArgumentException("`" + name + "` is no name of a file.", mistake);
        }
    }

    /** Returns the drivers given for addresses; that for every device has an empty key. */
    private static Map<String, String> current(ParseResult parsed, Set<PciAddress> addresses) {
        Map<String, String> drivers = new HashMap<>();
        for (String text : parsed.matchedOptionValue("--current", List.<String>of())) {
            int equals = text.indexOf('=');
            String address = equals < 0
                    ? ""
                    : PciAddress.parse(text.substring(0, equals)).toString();
            if (!address.isEmpty() && !addresses.contains(PciAddress.parse(address))) {
                throw new IllegalArgumentException("`--current` names `" + address + "`, for which no plan is asked.");
            }
            drivers.put(address, text.substring(equals + 1));
        }
        return drivers;
    }

    private static DeviceState state(PciAddress address, DeviceState known, Map<String, String> current) {
        String driver = current.getOrDefault(address.toString(), current.get(""));
        if (driver == null) {
            return known;
        }
        return driver.equals("none") ? DeviceState.unbound(address) : DeviceState.boundTo(address, driver);
    }
}
