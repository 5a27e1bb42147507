// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the aliases of a module into the order in which depmod lists them.
 *
 * <p>depmod writes the strings of the module's {@code .modinfo} section in the order of that section: first those of the module's
 * objects in link order, then those of the {@code .mod.c} file that modpost writes for the tables. gcc emits the variables of a
 * translation unit last declared first, so hand-written aliases come reversed within their object, and what modpost wrote comes
 * reversed as a whole. modpost goes by the symbol table: for one object that is the reverse of the order of the definitions, so the
 * two reversals cancel and tables come in the order of the source, each from its last entry to its first. Several objects are
 * joined by {@code ld -r} first, which writes local symbols object by object and orders the others by its own hash table.
 */
public final class ModuleAliases {
    private ModuleAliases() {}

    /**
     * Returns the lines of a module.
     *
     * @param objects its objects in link order; those without aliases may be left out
     * @param linked whether the module is joined from objects, be it from one, and is not an object itself
     * @param repeated whether modpost writes the alias of a table again if it has it already
     */
    public static List<AliasLine> inOrder(List<ObjectAliases> objects, boolean linked, boolean repeated) {
        List<AliasLine> lines = new ArrayList<>();
        objects.forEach(object -> lines.addAll(reversed(object.handWritten())));
        List<AliasLine> published = new ArrayList<>();
        for (TableAliases table : tables(objects, linked)) {
            published.addAll(reversed(table.lines()));
        }
        lines.addAll(repeated ? published : lastOfEach(published));
        return lines;
    }

    /** Returns the tables in the reverse of the order of their symbols. */
    private static List<TableAliases> tables(List<ObjectAliases> objects, boolean linked) {
        List<TableAliases> global = new ArrayList<>();
        List<TableAliases> local = new ArrayList<>();
        for (ObjectAliases object : objects) {
            // The linker meets the last table of an object first; names that share a bucket stay in that order.
            for (TableAliases table : linked ? reversed(object.tables()) : object.tables()) {
                (table.symbol().local() ? local : global).add(table);
            }
        }
        if (linked) {
            global.sort((one, other) -> Long.compare(bucket(other), bucket(one)));
            Collections.reverse(local);
        }
        // Local symbols come before all others.
        global.addAll(local);
        return global;
    }

    private static long bucket(TableAliases table) {
        return LinkerHash.bucket(table.symbol().name());
    }

    /** Leaves out what modpost, who meets the lines from the last to the first, has met before. */
    private static List<AliasLine> lastOfEach(List<AliasLine> lines) {
        Map<String, AliasLine> met = new LinkedHashMap<>();
        for (AliasLine line : reversed(lines)) {
            met.putIfAbsent(line.pattern(), line);
        }
        return reversed(List.copyOf(met.values()));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
