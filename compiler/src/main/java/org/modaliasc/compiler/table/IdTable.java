// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;

/**
 * A device table with its typed entries, the last one, which ends it, included.
 *
 * @param name identifier of the array
 * @param place where the name is declared
 * @param structTag tag of the struct of an entry
 * @param entrySize size of an entry in bytes
 * @param fields fields of an entry in order of declaration
 * @param entries entries in order
 */
public record IdTable(
        String name, Token place, String structTag, long entrySize, List<Field> fields, List<IdEntry> entries) {
    /** Copies the lists. */
    public IdTable {
        fields = List.copyOf(fields);
        entries = List.copyOf(entries);
    }

    /** Returns the field of that name, or null if this version of the struct has none. */
    public @Nullable Field field(String path) {
        for (Field field : fields) {
            if (field.path().equals(path)) {
                return field;
            }
        }
        return null;
    }
}
