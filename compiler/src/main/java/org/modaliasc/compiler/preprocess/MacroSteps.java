// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inclusion does to the macros, with what the headers in it do, in order. Positions count from that of the inclusion.
 *
 * <p>Shared by all units and thread-safe.
 */
final class MacroSteps {
    /** Steps of an inclusion and all in it that are also kept in one row: more are few, and would take much memory. */
    private static final int MOST_IN_ROW = 1 << 16;

    /** Something that changes the macros, at a position. */
    sealed interface Step {}

    /** Definitions come into force. */
    record Defined(DefineRun run, int position) implements Step {}

    /** A definition ends. */
    record Undefined(Symbol name, int position) implements Step {}

    /** A header is included. */
    record Included(MacroSteps steps, int position) implements Step {}

    /**
     * All steps without nesting: a unit takes thousands of them.
     *
     * @param runs the number of each run; for the end of a definition the complement of an index in {@code undefined}
     * @param most the largest number of a run, -1 if there is none
     */
    record Row(int[] runs, int[] positions, Symbol[] undefined, int most) {}

    // Each a DefineRun, the Symbol whose definition ends, or MacroSteps, and their positions.
    private final Object[] steps;
    private final int[] positions;
    private final long count;
    // Made when the inclusion is repeated for the first time; most never are.
    private volatile @Nullable Row row;

    MacroSteps(List<Step> taken) {
        this.steps = new Object[taken.size()];
        this.positions = new int[taken.size()];
        long sum = 0;
        for (int i = 0; i < steps.length; i++) {
            Step step = taken.get(i);
            if (step instanceof Included included) {
                steps[i] = included.steps;
                positions[i] = included.position;
                sum += included.steps.count;
            } else if (step instanceof Defined defined) {
                steps[i] = defined.run;
                positions[i] = defined.position;
                sum++;
            } else if (step instanceof Undefined end) {
                steps[i] = end.name;
                positions[i] = end.position;
                sum++;
            }
        }
        this.count = sum;
    }

    boolean isEmpty() {
        return steps.length == 0;
    }

    /** Changes the macros as the inclusion would. */
    void apply(MacroTable macros, int position) {
        if (count <= MOST_IN_ROW) {
            macros.apply(row(), position);
            return;
        }
        for (int i = 0; i < steps.length; i++) {
            int at = position + positions[i];
            if (steps[i] instanceof DefineRun run) {
                macros.define(run, at);
            } else if (steps[i] instanceof MacroSteps included) {
                included.apply(macros, at);
            } else if (steps[i] instanceof Symbol name) {
                macros.undefine(name, at);
            }
        }
    }

    private Row row() {
        Row known = row;
        if (known == null) {
            int[] runs = new int[(int) count];
            int[] at = new int[(int) count];
            List<Symbol> undefined = new ArrayList<>();
            fill(runs, at, undefined, 0, 0);
            int most = -1;
            for (int run : runs) {
                most = Math.max(most, run);
            }
            known = new Row(runs, at, undefined.toArray(new Symbol[0]), most);
            row = known;
        }
        return known;
    }

    /** Writes the steps from an index on, and returns the one behind them. */
    private int fill(int[] runs, int[] at, List<Symbol> undefined, int first, int position) {
        int next = first;
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] instanceof MacroSteps included) {
                next = included.fill(runs, at, undefined, next, position + positions[i]);
                continue;
            }
            at[next] = position + positions[i];
            if (steps[i] instanceof DefineRun run) {
                runs[next++] = run.id();
            } else if (steps[i] instanceof Symbol name) {
                runs[next++] = ~undefined.size();
                undefined.add(name);
            }
        }
        return next;
    }
}
