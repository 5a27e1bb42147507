// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code modules.alias} with its origin.
 *
 * @param module name of the module
 * @param pattern alias pattern, exactly as it stands in the line
 * @param file source file of the entry or of the hand-written alias
 * @param line line in that file, counted from 1
 * @param table identifier of the device table, or null for a hand-written alias
 * @param entry position in the table, counted from 0; -1 for a hand-written alias
 */
public record AliasLine(
        String module,
        String pattern,
        String file,
        int line,
        @Nullable String table,
        int entry) {
    /** Returns the line as depmod writes it (tools/depmod.c, output_aliases, kmod 30), without a line end. */
    public String text() {
        return "alias " + pattern + ' ' + module;
    }
}
