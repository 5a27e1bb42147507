// SPDX-License-Identifier: Apache-2.0
package org.example.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modaliasc.match.PciDeviceId;

/**
 * A PCI device.
 *
 * @param address its address, such as {@code 0000:01:00.0}
 * @param ids what it reports
 */
record Device(String address, PciDeviceId ids) {
    /** Reads a directory that has a folder for each device. */
    static List<Device> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Device> devices = new ArrayList<>();
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : folders.sorted().toList()) {
                devices.add(new Device(
                        folder.getFileName().toString(),
                        new PciDeviceId(
                                number(folder, "vendor"),
                                number(folder, "device"),
                                number(folder, "subsystem_vendor"),
                                number(folder, "subsystem_device"),
                                number(folder, "class"))));
            }
        }
        return devices;
    }

    private static int number(Path folder, String file) throws IOException {
        return Integer.decode(Files.readString(folder.resolve(file)).strip());
    }

    /** Returns devices for machines that show none. */
    static List<Device> samples() throws IOException {
        try (InputStream in = Device.class.getResourceAsStream("sample-devices.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Device::parse)
                    .toList();
        }
    }

    private static Device parse(String line) {
        String[] words = line.split(" ");
        return new Device(
                words[0],
                new PciDeviceId(
                        Integer.parseInt(words[1], 16),
                        Integer.parseInt(words[2], 16),
                        Integer.parseInt(words[3], 16),
                        Integer.parseInt(words[4], 16),
                        Integer.parseInt(words[5], 16)));
    }
}
