// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.nio.file.Path;

/**
 * A module as {@code modules.order} has it.
 *
 * @param name name in {@code modules.alias}
 * @param directory directory of the tree whose makefile builds it
 */
record InstalledModule(String name, Path directory) {
    private static final String INSTALLED_UNDER = "kernel/";

    static InstalledModule parse(String line) {
        String path = line.startsWith(INSTALLED_UNDER) ? line.substring(INSTALLED_UNDER.length()) : line;
        return new InstalledModule(nameOf(path), Path.of(path.substring(0, Math.max(0, path.lastIndexOf('/')))));
    }

    /** Returns the module name of a file: its base name up to the first dot, {@code -} made {@code _}, as depmod does. */
    static String nameOf(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)).replace('-', '_');
    }
}
