// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import java.util.List;

/**
 * A node of a device tree.
 *
 * @param name without its path, such as {@code i2c@12ce0000}
 * @param type its {@code device_type}, or empty
 * @param compatible from the most specific to the most general
 */
public record DeviceNode(String name, String type, List<String> compatible) {
    /** Copies the list. */
    public DeviceNode {
        compatible = List.copyOf(compatible);
    }
}
