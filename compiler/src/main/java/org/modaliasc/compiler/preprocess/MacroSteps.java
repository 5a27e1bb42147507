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

    private final Step[] steps;
    private final long count;
    // Made when the inclusion is repeated for the first time; most never are.
    private volatile @Nullable Row row;

    MacroSteps(List<Step> steps) {
        this.steps = steps.toArray(new Step[0]);
        long sum = 0;
        for (Step step : steps) {
            sum += step instanceof Included included ? included.steps.count : 1;
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
        for (Step step : steps) {
            if (step instanceof Defined defined) {
                macros.define(defined.run, position + defined.position);
            } else if (step instanceof Included included) {
                included.steps.apply(macros, position + included.position);
            } else if (step instanceof Undefined undefined) {
                macros.undefine(undefined.name, position + undefined.position);
            }
        }
    }

    private Row row() {
        Row known = row;
        if (known == null) {
            int[] runs = new int[(int) count];
            int[] positions = new int[(int) count];
            List<Symbol> undefined = new ArrayList<>();
            fill(runs, positions, undefined, 0, 0);
            int most = -1;
            for (int run : runs) {
                most = Math.max(most, run);
            }
            known = new Row(runs, positions, undefined.toArray(new Symbol[0]), most);
            row = known;
        }
        return known;
    }

    /** Writes the steps from an index on, and returns the one behind them. */
    private int fill(int[] runs, int[] positions, List<Symbol> undefined, int first, int position) {
        int at = first;
        for (Step step : steps) {
            if (step instanceof Included included) {
                at = included.steps.fill(runs, positions, undefined, at, position + included.position);
            } else if (step instanceof Defined defined) {
                runs[at] = defined.run.id();
                positions[at++] = position + defined.position;
            } else if (step instanceof Undefined end) {
                runs[at] = ~undefined.size();
                undefined.add(end.name);
                positions[at++] = position + end.position;
            }
        }
        return at;
    }
}
