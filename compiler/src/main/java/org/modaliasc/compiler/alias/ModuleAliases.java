// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the aliases of a module into the order in which depmod lists them.
 *
 * <p>depmod writes the strings of the module's {@code .modinfo} section in the order of that section: first those of the module's
 * objects in link order, then those of the {@code .mod.c} file that modpost writes for the tables. gcc emits the variables of a
 * translation unit last declared first, so hand-written aliases come reversed within their object, and what modpost wrote comes
 * reversed as a whole. modpost goes by the symbol table: for one object that is the reverse of the order of the definitions, so the
 * two reversals cancel and tables come in the order of the source, each from its last entry to its first. Several objects are
 * joined by {@code ld -r} first, which orders symbols by its own hash table.
 */
public final class ModuleAliases {
    private ModuleAliases() {}

    /** Returns the lines of a module that is made of the given objects, in link order. */
    public static List<AliasLine> inOrder(List<ObjectAliases> objects) {
        return inOrder(objects, objects.size() > 1);
    }

    /**
     * Returns the lines of a module.
     *
     * @param objects its objects in link order; those without aliases may be left out
     * @param linked whether the module is joined from objects, be it from one, and is not an object itself
     */
    public static List<AliasLine> inOrder(List<ObjectAliases> objects, boolean linked) {
        List<AliasLine> lines = new ArrayList<>();
        List<TableAliases> tables = new ArrayList<>();
        for (ObjectAliases object : objects) {
            lines.addAll(reversed(object.handWritten()));
            // The linker meets the last table of an object first; names that share a bucket stay in that order.
            tables.addAll(linked ? reversed(object.tables()) : object.tables());
        }
        if (linked) {
            tables.sort(Comparator.comparingLong((TableAliases table) -> LinkerHash.bucket(table.symbol()))
                    .reversed());
        }
        for (TableAliases table : tables) {
            lines.addAll(reversed(table.lines()));
        }
        return lines;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
