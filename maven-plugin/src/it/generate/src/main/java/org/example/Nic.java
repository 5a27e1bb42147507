// SPDX-License-Identifier: Apache-2.0
package org.example;

import org.example.nic_driver.ZephyrIds;

/** Uses the class that is generated, by the name and in the package that it has without any configuration. */
public final class Nic {
    private Nic() {}

    /** Tells whether a device is one of ours. */
    public static boolean isOurs(int vendor, int device) {
        return ZephyrIds.INSTANCE.first(vendor, device, vendor, device, 0x020000, false) >= 0;
    }
}
