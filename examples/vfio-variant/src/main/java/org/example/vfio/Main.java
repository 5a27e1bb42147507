// SPDX-License-Identifier: Apache-2.0
package org.example.vfio;

import org.modaliasc.match.PciDeviceId;

/** Tells whether the variant driver takes a device, by itself and under an override. */
public final class Main {
    private Main() {}

    /** Takes vendor and device in hexadecimal. */
    public static void main(String[] arguments) {
        PciDeviceId device = new PciDeviceId(
                Integer.parseInt(arguments[0], 16), Integer.parseInt(arguments[1], 16), 0, 0, 0x020000);
        boolean alone = ZephyrVfioIds.INSTANCE.first(device, false) >= 0;
        boolean overridden = ZephyrVfioIds.INSTANCE.first(device, true) >= 0;
        System.out.println("by itself: " + (alone ? "yes" : "no"));
        System.out.println("with driver_override: " + (overridden ? "yes" : "no"));
    }
}
