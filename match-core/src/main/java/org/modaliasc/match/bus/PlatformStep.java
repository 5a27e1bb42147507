// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

/** The step that decides whether a platform driver takes a device, in the order in which they are tried. */
public enum PlatformStep {
    /** The override names this driver; its tables are not asked. */
    OVERRIDE,
    /** The override names another driver, or one that does not exist. */
    OVERRIDE_NAMES_ANOTHER,
    /** A compatible string that was added at run time is the device's. */
    NEW_COMPATIBLE,
    /** An entry of the device-tree table matches; of several the one with the highest score. */
    OF_TABLE,
    /** An entry of the ACPI table matches. */
    ACPI_TABLE,
    /** The device-tree table has a compatible string that ACPI gives. */
    ACPI_COMPATIBLE,
    /** The table of names has the device's name. */
    ID_TABLE,
    /** There is a table of names, and it does not have the device's name; the driver's own name is not asked. */
    NOT_IN_ID_TABLE,
    /** The device has the driver's name. */
    DRIVER_NAME,
    /** The device has another name. */
    OTHER_NAME
}
