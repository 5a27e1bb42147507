// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import java.util.List;

/**
 * The aliases of one translation unit.
 *
 * @param handWritten in the order of the text
 * @param tables in the order of their definitions
 */
public record ObjectAliases(List<AliasLine> handWritten, List<TableAliases> tables) {
    /** Copies the lists. */
    public ObjectAliases {
        handWritten = List.copyOf(handWritten);
        tables = List.copyOf(tables);
    }
}
