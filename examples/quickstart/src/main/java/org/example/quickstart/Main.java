// SPDX-License-Identifier: Apache-2.0
package org.example.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints which PCI devices of this machine the table in {@code known_devices.c} knows. */
public final class Main {
    private Main() {}

    /** Takes a directory like {@code /sys/bus/pci/devices}, which is the one it looks at without an argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "/sys/bus/pci/devices");
        List<Device> devices = Device.in(directory);
        if (devices.isEmpty()) {
            System.out.println("No PCI devices in " + directory + "; these are samples.");
            devices = Device.samples();
        }
        KnownDevices table = KnownDevices.INSTANCE;
        int known = 0;
        for (Device device : devices) {
            int entry = table.first(device.ids(), false);
            if (entry < 0) {
                System.out.println(device.address() + " is not known");
            } else {
                known++;
                System.out.println(device.address() + " is " + table.driverDataText(entry) + ", by "
                        + table.file(entry) + ':' + table.line(entry));
            }
        }
        System.out.println(known + " of " + devices.size() + " devices are known.");
    }
}
