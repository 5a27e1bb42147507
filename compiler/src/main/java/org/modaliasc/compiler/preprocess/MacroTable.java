// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macros of one translation unit, now and at every earlier position.
 *
 * <p>A macro is expanded with the definitions in force at the place of use; types are looked up after the unit has been read, so the
 * few macros that are redefined keep their history. Not thread-safe.
 */
final class MacroTable implements MacroScope {
    private record Past(int from, int to, MacroDefinition definition) {}

    private @Nullable MacroDefinition[] current = new MacroDefinition[1 << 14];
    private int[] since = new int[1 << 14];
    private final Map<Symbol, List<Past>> history = new HashMap<>();
    private final Map<Symbol, Deque<SavedMacro>> saved = new HashMap<>();

    private int version;

    private record SavedMacro(@Nullable MacroDefinition definition) {}

    @Override
    public @Nullable MacroDefinition lookup(Symbol name) {
        return name.id() < current.length ? current[name.id()] : null;
    }

    /** Returns the macros as they were at a position. */
    MacroScope at(int position) {
        return name -> {
            MacroDefinition now = lookup(name);
            if (now != null && since[name.id()] <= position) {
                return now;
            }
            for (Past past : history.getOrDefault(name, List.of())) {
                if (past.from <= position && position < past.to) {
                    return past.definition;
                }
            }
            return null;
        };
    }

    /** Defines a macro from a position on, and returns the definition it takes the place of, or null. */
    @Nullable
    MacroDefinition define(MacroDefinition definition, int position) {
        int id = definition.name().id();
        if (id >= current.length) {
            int size = Math.max(id + 1, current.length * 2);
            current = Arrays.copyOf(current, size);
            since = Arrays.copyOf(since, size);
        }
        MacroDefinition replaced = current[id];
        if (replaced != null) {
            remember(replaced, position);
        }
        version++;
        current[id] = definition;
        since[id] = position;
        return replaced;
    }

    /** Returns a number that changes whenever a macro does. */
    int version() {
        return version;
    }

    void undefine(Symbol name, int position) {
        MacroDefinition replaced = lookup(name);
        if (replaced != null) {
            remember(replaced, position);
            current[name.id()] = null;
            version++;
        }
    }

    /** Mirrors {@code #pragma push_macro}. */
    void push(Symbol name) {
        saved.computeIfAbsent(name, key -> new ArrayDeque<>()).push(new SavedMacro(lookup(name)));
    }

    /** Mirrors {@code #pragma pop_macro}; without an earlier push it does nothing. */
    void pop(Symbol name, int position) {
        Deque<SavedMacro> stack = saved.get(name);
        if (stack == null || stack.isEmpty()) {
            return;
        }
        MacroDefinition definition = stack.pop().definition();
        if (definition == null) {
            undefine(name, position);
        } else {
            define(definition, position);
        }
    }

    private void remember(MacroDefinition replaced, int position) {
        history.computeIfAbsent(replaced.name(), key -> new ArrayList<>())
                .add(new Past(since[replaced.name().id()], position, replaced));
    }
}
