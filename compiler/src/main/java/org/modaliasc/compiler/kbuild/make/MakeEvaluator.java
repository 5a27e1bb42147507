// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostics;

/**
 * Evaluates makefiles and answers with the values of variables. For use by one thread.
 *
 * <p>Whatever the makefiles hold, an evaluation ends within {@link MakeLimits}; a limit that is met is reported, and what was
 * evaluated until then stays.
 */
public final class MakeEvaluator {
    private final MakeDefinitions given;
    private final MakeVariables variables;
    private final MakeInterpreter interpreter;

    /**
     * Begins an evaluation.
     *
     * @param files where relative names start from
     * @param given variables that are set before
     * @param outside values of further variables, null for a name it does not know
     * @param diagnostics takes the findings
     */
    public MakeEvaluator(
            MakeFiles files,
            MakeDefinitions given,
            Function<String, @Nullable String> outside,
            Diagnostics diagnostics) {
        this.given = given;
        variables = new MakeVariables(given, outside);
        interpreter = new MakeInterpreter(variables, files, diagnostics);
    }

    /** Sets a variable as {@code :=} would. */
    public void define(String name, String value) {
        variables.set(name, new MakeVariable(value, false, MakeVariable.ORIGIN_FILE, null));
    }

    /** Sets a variable as {@code =} would. */
    public void defineRecursive(String name, String value) {
        variables.set(name, new MakeVariable(value, true, MakeVariable.ORIGIN_FILE, null));
    }

    /** Makes another sink take the findings from now on. */
    public void reportTo(Diagnostics diagnostics) {
        interpreter.findings().reportTo(diagnostics);
    }

    /** Interprets a makefile; an absent one is reported unless it is optional. */
    public void read(String name, boolean optional) {
        try {
            interpreter.include(name, optional);
        } catch (MakeLimitException limit) {
            interpreter.findings().limitExceeded(limit);
        }
    }

    /** Returns a text with its references replaced. */
    public String expand(String text) {
        try {
            return interpreter.expander().expand(text);
        } catch (MakeLimitException limit) {
            interpreter.findings().limitExceeded(limit);
            return "";
        }
    }

    /** Returns the expanded value of a variable, the empty string for one that is not set. */
    public String value(String name) {
        try {
            return interpreter.expander().value(name);
        } catch (MakeLimitException limit) {
            interpreter.findings().limitExceeded(limit);
            return "";
        }
    }

    /** Returns the words of the expanded value. */
    public List<String> words(String name) {
        String value = value(name);
        return value.isEmpty() ? List.of() : List.copyOf(Words.of(value));
    }

    /** Returns the names of the variables that were set and begin with a prefix. */
    public SortedSet<String> names(String prefix) {
        return variables.namesWithPrefix(prefix);
    }

    /** Returns the parts before the last hyphen of the names of all variables that have one. */
    public Set<String> stems() {
        Set<String> stems = new HashSet<>();
        variables.forEachName(name -> {
            int hyphen = name.lastIndexOf('-');
            if (hyphen >= 0) {
                stems.add(name.substring(0, hyphen));
            }
        });
        return stems;
    }

    /** Returns what a make started by this one would begin with. */
    public MakeDefinitions passedDown() {
        Set<String> names = given.inheritedNames();
        for (String name : names) {
            if (!variables.isAsGiven(name)) {
                return given.inheriting(environment(names));
            }
        }
        return names.containsAll(interpreter.exported()) ? given : given.inheriting(environment(names));
    }

    /** Returns what a make started by this one would inherit: the given names and those that were exported. */
    public SortedMap<String, String> environment(Iterable<String> names) {
        SortedMap<String, String> passed = new TreeMap<>();
        for (String name : names) {
            passed.put(name, value(name));
        }
        for (String name : interpreter.exported()) {
            passed.put(name, value(name));
        }
        return passed;
    }
}
