// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/**
 * What came of one source of a tree.
 *
 * @param drivers what it says about drivers, if that was asked for
 * @param unsupported whether it has tables of types that are not supported
 * @param files the files that were read for it; those that are known to matter to all sources may be left out
 * @param headers all headers that were read for it
 */
record TreeOutcome(
        ObjectAliases aliases,
        DriverScan drivers,
        List<Diagnostic> diagnostics,
        boolean unsupported,
        List<String> files,
        ReadHeaders headers) {
    /** What comes of a source that publishes nothing. */
    static final TreeOutcome NOTHING = new TreeOutcome(
            new ObjectAliases(List.of(), List.of()), DriverScan.NOTHING, List.of(), false, List.of(), ReadHeaders.NONE);
}
