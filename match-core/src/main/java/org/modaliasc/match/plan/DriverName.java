// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

/** Which names a driver can have in sysfs. */
final class DriverName {
    /** A write to {@code driver_override} must be shorter than a page by two bytes; the file system takes even less. */
    private static final int MAX_LENGTH = 255;

    private DriverName() {}

    /** Returns the name, or fails with one sentence if a path or a write could not hold it as it is. */
    static String checked(String name) {
        boolean control = name.chars().anyMatch(c -> c < ' ' || c == 0x7F);
        if (name.isEmpty() || name.length() > MAX_LENGTH || control || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("`" + name.replaceAll("\\p{Cntrl}", "?")
                    + "` is no name of a driver: it has 1 to " + MAX_LENGTH
                    + " characters, and neither slashes nor control characters.");
        }
        if (name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("`" + name + "` is a directory and no name of a driver.");
        }
        return name;
    }
}
