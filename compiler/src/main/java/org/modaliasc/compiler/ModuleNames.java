// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

/** Names of modules. */
final class ModuleNames {
    private ModuleNames() {}

    /** Returns the file name without directory and suffix. */
    static String baseName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** Mirrors name-fix-token in scripts/Makefile.lib (6.12): what a name becomes where an identifier is needed. */
    static String normalize(String name) {
        return name.replace('-', '_').replace(',', '_');
    }
}
