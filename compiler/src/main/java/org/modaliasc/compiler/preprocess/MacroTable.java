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
 * <p>What headers define is known by the runs in force ({@link DefineRun}); what is defined or undefined one by one is a change on
 * top of them. The later of both counts. A macro is expanded with the definitions in force at the place of use; types are looked up
 * after the unit has been read, so earlier states are kept. Not thread-safe.
 */
final class MacroTable implements MacroScope {
    /** A single definition, or the end of one where {@code definition} is null. */
    private record Change(
            int position,
            @Nullable MacroDefinition definition,
            @Nullable Change earlier) {}

    private record SavedMacro(@Nullable MacroDefinition definition) {}

    private final SymbolTable symbols;
    private final Map<Symbol, Change> changes = new HashMap<>();
    // The position at which each run came into force last, 0 for never.
    private int[] runs;
    private final Map<Integer, List<Integer>> earlierRuns = new HashMap<>();
    private final Map<Symbol, Deque<SavedMacro>> saved = new HashMap<>();
    private int version;
    private int since;

    /** Creates an empty table; it grows if runs with numbers from {@code room} on come into force. */
    MacroTable(SymbolTable symbols, int room) {
        this.symbols = symbols;
        this.runs = new int[room];
    }

    @Override
    public @Nullable MacroDefinition lookup(Symbol name) {
        Change change = name.changed() ? changes.get(name) : null;
        int latest = 0;
        MacroDefinition definition = null;
        if (change != null) {
            latest = change.position;
            definition = change.definition;
        }
        for (MacroDefinition candidate = name.definition(); candidate != null; candidate = candidate.other()) {
            int id = candidate.run();
            int position = id < runs.length ? runs[id] : 0;
            if (position > latest) {
                latest = position;
                definition = candidate;
            }
        }
        since = latest;
        return definition;
    }

    /** Returns the position since which the name looked up last is what it is, 0 if it always was. */
    int since() {
        return since;
    }

    /** Returns the macros as they were at a position. */
    MacroScope at(int position) {
        return new MacroScope() {
            @Override
            public @Nullable MacroDefinition lookup(Symbol name) {
                return MacroTable.this.lookup(name, position);
            }
        };
    }

    private @Nullable MacroDefinition lookup(Symbol name, int position) {
        Change change = changes.get(name);
        while (change != null && change.position > position) {
            change = change.earlier;
        }
        int latest = change == null ? 0 : change.position;
        MacroDefinition definition = change == null ? null : change.definition;
        for (MacroDefinition candidate = name.definition(); candidate != null; candidate = candidate.other()) {
            int since = since(candidate.run(), position);
            if (since > latest) {
                latest = since;
                definition = candidate;
            }
        }
        return definition;
    }

    /** Returns when a run came into force last before a position, 0 for never. */
    private int since(int run, int position) {
        int last = run < runs.length ? runs[run] : 0;
        if (last <= position) {
            return last;
        }
        int found = 0;
        for (int earlier : earlierRuns.getOrDefault(run, List.of())) {
            found = earlier <= position ? Math.max(found, earlier) : found;
        }
        return found;
    }

    /** Puts all definitions of a run into force. */
    void define(DefineRun run, int position) {
        run.register(symbols);
        makeRoom(run.id());
        define(run.id(), position);
        version++;
    }

    /** Does what an inclusion did in another unit, so that all runs in it have been registered. */
    void apply(MacroSteps.Row row, int position) {
        makeRoom(row.most());
        for (int i = 0; i < row.runs().length; i++) {
            int id = row.runs()[i];
            int at = position + row.positions()[i];
            if (id >= 0) {
                define(id, at);
            } else {
                undefine(row.undefined()[~id], at);
            }
        }
        version++;
    }

    private void makeRoom(int id) {
        if (id >= runs.length) {
            runs = Arrays.copyOf(runs, Math.max(id + 1, runs.length * 2));
        }
    }

    private void define(int id, int position) {
        if (runs[id] != 0) {
            List<Integer> earlier = earlierRuns.get(id);
            if (earlier == null) {
                earlier = new ArrayList<>();
                earlierRuns.put(id, earlier);
            }
            earlier.add(runs[id]);
        }
        runs[id] = position;
    }

    /** Defines a macro from a position on. */
    void define(MacroDefinition definition, int position) {
        change(definition.name(), definition, position);
    }

    void undefine(Symbol name, int position) {
        if (lookup(name) != null) {
            change(name, null, position);
        }
    }

    private void change(Symbol name, @Nullable MacroDefinition definition, int position) {
        name.markChanged();
        changes.put(name, new Change(position, definition, changes.get(name)));
        version++;
    }

    /** Returns a number that changes whenever a macro may. */
    int version() {
        return version;
    }

    /** Mirrors {@code #pragma push_macro}. */
    void push(Symbol name) {
        Deque<SavedMacro> stack = saved.get(name);
        if (stack == null) {
            stack = new ArrayDeque<>();
            saved.put(name, stack);
        }
        stack.push(new SavedMacro(lookup(name)));
    }

    /** Mirrors {@code #pragma pop_macro}; without an earlier push it does nothing. */
    void pop(Symbol name, int position) {
        Deque<SavedMacro> stack = saved.get(name);
        if (stack != null && !stack.isEmpty()) {
            change(name, stack.pop().definition(), position);
        }
    }
}
