// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one evaluation: those of function calls, innermost first, then the global ones, then those it began with, then
 * the outside.
 */
final class MakeVariables {
    /** Hides a variable that the evaluation began with. */
    private static final MakeVariable REMOVED = new MakeVariable("", false, "", null);

    private final MakeDefinitions given;
    private final Map<String, MakeVariable> global = new HashMap<>();
    private final List<Map<String, MakeVariable>> scopes = new ArrayList<>();
    private final Function<String, @Nullable String> outside;

    /** Takes what it begins with, and a source of values for names that no makefile has set. */
    MakeVariables(MakeDefinitions given, Function<String, @Nullable String> outside) {
        this.given = given;
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
        if (known == null) {
            known = given.find(name);
        }
        if (known != null && known != REMOVED) {
            return known;
        }
        String value = outside.apply(name);
        return value == null ? null : new MakeVariable(value, false, MakeVariable.ORIGIN_FILE, null);
    }

    void set(String name, MakeVariable variable) {
        global.put(name, variable);
    }

    void remove(String name) {
        global.put(name, REMOVED);
    }

    /** Tells whether an inherited variable is what it was, and needs no expansion to be passed on. */
    boolean isAsGiven(String name) {
        MakeVariable before = given.find(name);
        return before != null && !global.containsKey(name) && before.value().indexOf('$') < 0;
    }

    SortedSet<String> namesWithPrefix(String prefix) {
        SortedSet<String> names = new TreeSet<>();
        forEachName(name -> {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Takes the names of all variables of makefiles that are set, each once. */
    void forEachName(Consumer<String> action) {
        for (String name : given.names()) {
            if (!global.containsKey(name)) {
                action.accept(name);
            }
        }
        global.forEach((name, variable) -> {
            if (variable != REMOVED) {
                action.accept(name);
            }
        });
    }

    void push(Map<String, MakeVariable> scope) {
        scopes.add(scope);
    }

    void pop() {
        scopes.remove(scopes.size() - 1);
    }
}
