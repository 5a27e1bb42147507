// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.kbuild.SourceFlags;

/**
 * What came of one source of a tree.
 *
 * @param flags what the makefiles add for it
 * @param aliases what it publishes
 * @param drivers what it says about drivers, if that was asked for
 * @param unsupported whether it has tables of types that are not supported
 * @param files the files that were read for it; those that are known to matter to all sources may be left out
 * @param headers all headers that were read for it
 */
record TreeOutcome(
        SourceFlags flags,
        ObjectAliases aliases,
        DriverScan drivers,
        List<Diagnostic> diagnostics,
        boolean unsupported,
        List<String> files,
        ReadHeaders headers) {
    private static final ObjectAliases NO_ALIASES = new ObjectAliases(List.of(), List.of());

    /** What comes of a source that was passed over. */
    static TreeOutcome nothing(SourceFlags flags) {
        return new TreeOutcome(flags, NO_ALIASES, DriverScan.NOTHING, List.of(), false, List.of(), ReadHeaders.NONE);
    }

    /** Tells whether the source was passed over. */
    boolean isNothing() {
        return aliases == NO_ALIASES;
    }
}
