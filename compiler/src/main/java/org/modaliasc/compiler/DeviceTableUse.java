// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.preprocess.Invocation;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TranslationUnit;

/**
 * A use of the macro that publishes a table.
 *
 * @param type type of the table; the macro pastes it, so it is not expanded
 * @param table identifier of the array
 * @param symbolTail how the identifier is spelled in the use, of which the symbol's name is made
 * @param place the use
 */
record DeviceTableUse(String type, String table, String symbolTail, Token place) {
    /** Returns the uses in order; a repeated one declares the same symbol again and adds nothing. */
    static List<DeviceTableUse> in(TranslationUnit unit, String macro) {
        List<DeviceTableUse> uses = new ArrayList<>();
        Set<String> symbols = new HashSet<>();
        for (Invocation use : unit.invocations()) {
            boolean complete = use.name().text().equals(macro)
                    && use.written().size() == 2
                    && use.written().get(0).size() == 1
                    && use.expanded().get(1).size() == 1;
            if (complete) {
                Token table = use.expanded().get(1).get(0);
                Token written = use.written().get(1).get(0);
                String type = use.written().get(0).get(0).text();
                DeviceTableUse found = new DeviceTableUse(type, table.text(), written.text(), use.name());
                if (symbols.add(found.symbol())) {
                    uses.add(found);
                }
            }
        }
        return uses;
    }

    /** Mirrors MODULE_DEVICE_TABLE in include/linux/module.h (6.12). */
    String symbol() {
        return "__mod_" + type + "__" + symbolTail + "_device_table";
    }
}
