// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import org.jspecify.annotations.Nullable;

/**
 * A macro defined or undefined before the source is read.
 *
 * @param name name of the macro; a list of parameters may follow it
 * @param value replacement, or null to undefine the macro
 */
public record MacroOption(String name, @Nullable String value) {
    /** Reads {@code NAME} or {@code NAME=VALUE} as compilers do; without a value the macro is defined as 1. */
    public static MacroOption define(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new MacroOption(text, "1")
                : new MacroOption(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Undefines a macro. */
    public static MacroOption undefine(String name) {
        return new MacroOption(name, null);
    }

    /** Returns the directive that does it; line ends, which would end the directive, become blanks. */
    String directive() {
        String text = value == null ? "#undef " + name : "#define " + name + ' ' + value;
        return text.replace('\n', ' ').replace('\r', ' ') + '\n';
    }
}
