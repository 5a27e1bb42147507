// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of the language.
 *
 * @param minimum arguments that must be given
 * @param maximum arguments it is split into; further commas belong to the last one
 * @param expands whether the arguments are expanded before the call
 */
record BuiltinFunction(int minimum, int maximum, boolean expands, Body body) {
    /** No bound on the number of arguments. */
    static final int ANY = Integer.MAX_VALUE;

    private static final Map<String, BuiltinFunction> ALL = all();

    /** What a function does with its arguments. */
    @FunctionalInterface
    interface Body {
        void apply(List<String> arguments, MakeExpander expander, MakeText out);
    }

    static @Nullable BuiltinFunction named(String name) {
        return ALL.get(name);
    }

    private static Map<String, BuiltinFunction> all() {
        Map<String, BuiltinFunction> all = new HashMap<>();
        ListFunctions.addTo(all);
        FileNameFunctions.addTo(all);
        ControlFunctions.addTo(all);
        return Map.copyOf(all);
    }
}
