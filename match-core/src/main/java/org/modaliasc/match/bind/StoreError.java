// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/** Why a write to a file of sysfs, or the setting of a parameter, fails. */
public enum StoreError {
    /** The text begins with fewer than two hexadecimal numbers. */
    TOO_FEW_NUMBERS(Errno.EINVAL),
    /** The driver has a table, and no entry of it has this driver data. */
    FOREIGN_DRIVER_DATA(Errno.EINVAL),
    /** An entry of the driver's table matches the new id already. */
    MATCHES_STATIC_ENTRY(Errno.EEXIST),
    /** A dynamic id of the driver matches the new id already. */
    MATCHES_DYNAMIC_ID(Errno.EEXIST),
    /** No dynamic id fits what is to be removed; entries of the table cannot be removed. */
    NO_SUCH_DYNAMIC_ID(Errno.ENODEV),
    /** The override is too long to be shown in one page. */
    OVERRIDE_TOO_LONG(Errno.EINVAL),
    /** The parameter is longer than the driver's buffer. */
    PARAMETER_TOO_LONG(Errno.ENOSPC),
    /** There is no such device on the bus. */
    NO_SUCH_DEVICE(Errno.ENODEV),
    /** There is no such driver on the bus, and so no file to write to. */
    NO_SUCH_DRIVER(Errno.ENOENT),
    /** The driver does not take the device. */
    DRIVER_REFUSES(Errno.ENODEV),
    /** The device is bound to another driver or to none. */
    NOT_BOUND_TO_DRIVER(Errno.ENODEV),
    /** The device is bound already. */
    ALREADY_BOUND(Errno.EBUSY),
    /** A device of this name is on the bus already. */
    DEVICE_EXISTS(Errno.EEXIST),
    /** A driver of this name is registered already. */
    DRIVER_EXISTS(Errno.EBUSY);

    private final Errno errno;

    StoreError(Errno errno) {
        this.errno = errno;
    }

    /** Returns the error that the writer sees. */
    public Errno errno() {
        return errno;
    }
}
