// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/** The step of the kernel's rules that decides whether a driver takes a device, in the order in which they are tried. */
public enum BindingStep {
    /** The device takes no driver for now; {@code pci_bus_match} asks before anything else. */
    MATCHING_DISABLED,
    /** The device's override names another driver, or one that does not exist. */
    OVERRIDE_NAMES_ANOTHER,
    /** A dynamic id matches; the first one in the order in which they were added. */
    DYNAMIC_ID,
    /** An entry of the driver's table matches; the first one that is not passed over for being override-only. */
    STATIC_ENTRY,
    /** The override names this driver, and that alone is enough: the driver gets an entry that matches everything. */
    OVERRIDE_ALONE,
    /** There is no override, and nothing matches. */
    NOTHING_MATCHES
}
