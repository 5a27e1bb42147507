// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Readers of the two files in which a kernel build says what is built in. */
public final class BuiltInModules {
    private static final String ALIAS_KEY = "alias=";

    private BuiltInModules() {}

    /**
     * Returns the names in a {@code modules.builtin} or {@code modules.dep}: one path to a module on each line, such as
     * {@code kernel/drivers/ata/ahci.ko.xz}; what follows a colon is not read.
     */
    public static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            String path = colon < 0 ? line : line.substring(0, colon);
            String name = name(path.substring(path.lastIndexOf('/') + 1).strip());
            if (!name.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }

    /** Returns the aliases in a {@code modules.builtin.modinfo}: strings {@code NAME.KEY=VALUE}, each ended by a NUL. */
    public static List<Alias> aliases(String file, String text) {
        // Mirrors output_builtin_alias_bin in tools/depmod.c of kmod 30: all priorities are 0.
        List<Alias> aliases = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\0', from);
            String entry = text.substring(from, end < 0 ? text.length() : end);
            from += entry.length() + 1;
            int dot = entry.indexOf('.');
            if (dot > 0 && entry.startsWith(ALIAS_KEY, dot + 1)) {
                aliases.add(
                        new Alias(entry.substring(dot + 1 + ALIAS_KEY.length()), entry.substring(0, dot), 0, file, 0));
            }
        }
        return aliases;
    }

    /** Returns a module's name from that of its file. */
    private static String name(String file) {
        // Mirrors modname_normalize in shared/util.c of kmod 30.
        int dot = file.indexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)).replace('-', '_');
    }
}
