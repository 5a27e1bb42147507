// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kernel to compile sources for.
 *
 * @param tree top directory of the kernel's sources; nothing needs to have been built in it
 * @param config the kernel's configuration file
 * @param architecture the architecture, as the kernel or a distribution names it; null to take it from the configuration
 */
public record KernelSource(
        String tree, String config, @Nullable String architecture) {
    /** The same as that of a record, which takes Java long to prepare. */
    @Override
    public int hashCode() {
        return Objects.hash(tree, config, architecture);
    }
}
