// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.modaliasc.compiler.match.MatchTable;

/** Names in Java for names in C. */
public final class JavaNames {
    private JavaNames() {}

    /** Returns a class name for each table: that of the table, with its module's in front where several tables share it. */
    public static List<String> classes(List<MatchTable> tables) {
        Map<String, Integer> uses = new HashMap<>();
        for (MatchTable table : tables) {
            // Case must not be all that tells two files apart: not every file system sees it.
            String name = camel(table.name()).toLowerCase(Locale.ROOT);
            uses.put(name, uses.getOrDefault(name, 0) + 1);
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (MatchTable table : tables) {
            String name = camel(table.name());
            if (uses.getOrDefault(name.toLowerCase(Locale.ROOT), 0) > 1) {
                name = camel(table.module() + "_" + table.name());
            }
            int number = taken.getOrDefault(name.toLowerCase(Locale.ROOT), 0) + 1;
            taken.put(name.toLowerCase(Locale.ROOT), number);
            names.add(number == 1 ? name : name + "_" + number);
        }
        return names;
    }

    /** Returns a class name for each table by a pattern; some may be equal. */
    public static List<String> classes(List<MatchTable> tables, String pattern) {
        List<String> names = new ArrayList<>();
        for (MatchTable table : tables) {
            names.add(ClassNamePattern.name(pattern, table));
        }
        return names;
    }

    /** Turns {@code e1000_pci_tbl} to {@code E1000PciTbl}. */
    static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        boolean start = true;
        for (char c : name.toCharArray()) {
            boolean usable = c < 0x80 && Character.isLetterOrDigit(c);
            if (usable) {
                camel.append(start ? Character.toUpperCase(c) : c);
            }
            start = !usable;
        }
        if (camel.length() == 0 || Character.isDigit(camel.charAt(0))) {
            camel.insert(0, "Table");
        }
        return camel.toString();
    }

    /** Returns a C identifier, or the same with an underscore behind it where it means something else in Java. */
    static String constant(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) ? name : name + "_";
    }
}
