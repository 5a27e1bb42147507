// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables that are set before any makefile is read. Evaluations share them: most change none. Immutable. */
public final class MakeDefinitions {
    private final Map<String, String> inherited;
    private final Map<String, String> simple;
    private final Map<String, String> recursive;
    private final Map<String, MakeVariable> variables = new HashMap<>();

    /**
     * Makes variables; where two have one name, the later kind counts.
     *
     * @param inherited values of those inherited from the make that started this one
     * @param simple values of those set as {@code :=} would
     * @param recursive values of those set as {@code =} would
     */
    public MakeDefinitions(Map<String, String> inherited, Map<String, String> simple, Map<String, String> recursive) {
        this.inherited = Map.copyOf(inherited);
        this.simple = Map.copyOf(simple);
        this.recursive = Map.copyOf(recursive);
        define(this.inherited, true, MakeVariable.ORIGIN_ENVIRONMENT);
        define(this.simple, false, MakeVariable.ORIGIN_FILE);
        define(this.recursive, true, MakeVariable.ORIGIN_FILE);
    }

    private void define(Map<String, String> values, boolean isRecursive, String origin) {
        values.forEach((name, value) -> variables.put(name, new MakeVariable(value, isRecursive, origin, null)));
    }

    /** Returns these with other inherited variables. */
    public MakeDefinitions inheriting(Map<String, String> values) {
        return new MakeDefinitions(values, simple, recursive);
    }

    /** Returns the names of the inherited variables. */
    public Set<String> inheritedNames() {
        return inherited.keySet();
    }

    @Nullable
    MakeVariable find(String name) {
        return variables.get(name);
    }

    Set<String> names() {
        return variables.keySet();
    }
}
