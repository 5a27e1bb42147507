// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variables of one evaluation: those of function calls, innermost first, then the global ones, then the outside. */
final class MakeVariables {
    private final Map<String, MakeVariable> global = new HashMap<>();
    private final List<Map<String, MakeVariable>> scopes = new ArrayList<>();
    private final Function<String, @Nullable String> outside;

    /** Takes a source of values for names that no makefile has set. */
    MakeVariables(Function<String, @Nullable String> outside) {
        this.outside = outside;
    }

    @Nullable
    MakeVariable find(String name) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            MakeVariable local = scopes.get(i).get(name);
            if (local != null) {
                return local;
            }
        }
        MakeVariable known = global.get(name);
        if (known != null) {
            return known;
        }
        String value = outside.apply(name);
        return value == null ? null : new MakeVariable(value, false, MakeVariable.ORIGIN_FILE, null);
    }

    void set(String name, MakeVariable variable) {
        global.put(name, variable);
    }

    void remove(String name) {
        global.remove(name);
    }

    SortedSet<String> namesWithPrefix(String prefix) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : global.keySet()) {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        }
        return names;
    }

    void push(Map<String, MakeVariable> scope) {
        scopes.add(scope);
    }

    void pop() {
        scopes.remove(scopes.size() - 1);
    }
}
