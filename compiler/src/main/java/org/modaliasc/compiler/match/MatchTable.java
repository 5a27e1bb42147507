// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.List;

/**
 * A PCI id table as the kernel reads it at run time.
 *
 * @param module name of the module that publishes it
 * @param name identifier of the array
 * @param file source that publishes it, by name without its directory
 * @param entries entries in order, up to but without the one that ends the table
 */
public record MatchTable(String module, String name, String file, List<MatchEntry> entries) {
    /** Copies the entries. */
    public MatchTable {
        entries = List.copyOf(entries);
    }
}
