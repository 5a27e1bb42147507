// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;

/**
 * What a makefile calls a module, or would if it were not built into the kernel.
 *
 * @param path path in the tree without suffix, for example {@code drivers/net/ethernet/intel/e1000e/e1000e}
 * @param state what the configuration makes of it
 * @param objects paths in the tree of the objects it is linked from, in link order
 * @param omittedObjects paths in the tree of the objects that the configuration leaves out
 */
public record KernelModule(String path, ModuleState state, List<String> objects, List<String> omittedObjects) {
    /** Copies the lists. */
    public KernelModule {
        objects = List.copyOf(objects);
        omittedObjects = List.copyOf(omittedObjects);
    }

    /** Returns the name that the running kernel shows: the file name with underscores for hyphens and commas. */
    public String name() {
        return normalize(path.substring(path.lastIndexOf('/') + 1));
    }

    // Mirrors name-fix-token in scripts/Makefile.lib (6.12).
    static String normalize(String name) {
        return name.replace('-', '_').replace(',', '_');
    }
}
