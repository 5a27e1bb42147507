// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import java.util.List;

/** The aliases of one table in the order of its entries. */
public record TableAliases(TableSymbol symbol, List<AliasLine> lines) {
    /** Copies the lines. */
    public TableAliases {
        lines = List.copyOf(lines);
    }
}
