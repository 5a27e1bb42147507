// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

/** Errors of system calls, by the names and numbers that they have in Linux on most architectures. */
public enum Errno {
    /** There is no such file. */
    ENOENT(2),
    /** Busy. */
    EBUSY(16),
    /** It exists already. */
    EEXIST(17),
    /** There is no such device. */
    ENODEV(19),
    /** The argument is not valid. */
    EINVAL(22),
    /** There is no room. */
    ENOSPC(28);

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    /** Returns the number, which is positive. */
    public int number() {
        return number;
    }
}
