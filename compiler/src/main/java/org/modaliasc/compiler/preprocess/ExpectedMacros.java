// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** The macros that an inclusion asked for and that were defined or not before it, and what they were. Thread-safe. */
final class ExpectedMacros {
    /** Stands for any definition. */
    static final Object DEFINED = new Object();

    private final Symbol[] names;
    // What each was defined as; null if it was not, DEFINED where it matters only that it was.
    private final @Nullable Object[] definitions;
    // One that was something else the last time, as it often is the next time. Threads may overwrite each other's.
    private int suspect;

    ExpectedMacros(Symbol[] names, @Nullable Object[] definitions) {
        this.names = names;
        this.definitions = definitions;
    }

    int count() {
        return names.length;
    }

    Symbol name(int number) {
        return names[number];
    }

    @Nullable
    Object definition(int number) {
        return definitions[number];
    }

    /** Tells whether all are now what they were then. */
    boolean hold(MacroTable macros) {
        if (names.length == 0) {
            return true;
        }
        if (!holds(suspect, macros)) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!holds(i, macros)) {
                suspect = i;
                return false;
            }
        }
        return true;
    }

    private boolean holds(int number, MacroTable macros) {
        MacroDefinition now = macros.lookup(names[number]);
        return definitions[number] == DEFINED ? now != null : now == definitions[number];
    }
}
