// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A module as a build of the whole tree meets it.
 *
 * @param module what its makefile says
 * @param directory path in the tree of the directory whose makefile builds it
 * @param symbol configuration symbol that decides about it, null if that cannot be told
 * @param objects its objects in link order
 */
public record TreeModule(
        KernelModule module, String directory, @Nullable String symbol, List<TreeObject> objects) {
    /** Copies the objects. */
    public TreeModule {
        objects = List.copyOf(objects);
    }

    /** Returns the name that the running kernel shows. */
    public String name() {
        return module.name();
    }

    /** Tells whether the module is joined from objects, be it from a single one, rather than compiled from one source. */
    public boolean isLinked() {
        return !module.objects().equals(List.of(module.path() + ".o"));
    }

    /** Returns the line of {@code modules.order} in an installed kernel. */
    public String installedPath() {
        return "kernel/" + module.path() + ".ko";
    }
}
