// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import org.jspecify.annotations.Nullable;

/** The texts between the field names of a PCI alias or modalias, whatever they are. */
final class PciFields {
    static final String[] NAMES = {"v", "d", "sv", "sd", "bc", "sc", "i"};

    private PciFields() {}

    /** Returns the seven texts behind a prefix, or null if the field names do not follow each other. */
    static String @Nullable [] split(String alias, String prefix) {
        // Mirrors virPCIDeviceAliasInfoNew in src/util/virpci.c of libvirt: each field reaches to the next field's
        // name.
        if (!alias.startsWith(prefix) || !alias.startsWith(NAMES[0], prefix.length())) {
            return null;
        }
        String[] fields = new String[NAMES.length];
        int from = prefix.length() + NAMES[0].length();
        for (int i = 0; i + 1 < NAMES.length; i++) {
            int next = alias.indexOf(NAMES[i + 1], from);
            if (next < 0) {
                return null;
            }
            fields[i] = alias.substring(from, next);
            from = next + NAMES[i + 1].length();
        }
        fields[NAMES.length - 1] = alias.substring(from);
        return fields;
    }
}
