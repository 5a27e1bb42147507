// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

/**
 * One object of a module.
 *
 * @param path path in the tree, for example {@code drivers/ata/ahci.o}
 * @param kind what it is made from
 * @param modname what the build calls the module it is compiled for: an object of several modules gets the names of all
 */
public record TreeObject(String path, ObjectSource kind, String modname) {
    /** Returns the path in the tree that a source in C has. */
    public String source() {
        return stem() + ".c";
    }

    /** Returns the file name without suffix. */
    public String basename() {
        return stem().substring(path.lastIndexOf('/') + 1);
    }

    private String stem() {
        return path.substring(0, path.length() - ".o".length());
    }
}
