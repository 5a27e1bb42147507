// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import org.jspecify.annotations.Nullable;

/**
 * A {@code -D} or {@code -U} of a command line.
 *
 * @param name macro, with its parameters if it has any
 * @param value what it stands for, null to undefine it
 */
public record MacroFlag(String name, @Nullable String value) {
    static MacroFlag define(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new MacroFlag(text, "1")
                : new MacroFlag(text.substring(0, equals), text.substring(equals + 1));
    }

    static MacroFlag undefine(String name) {
        return new MacroFlag(name, null);
    }
}
