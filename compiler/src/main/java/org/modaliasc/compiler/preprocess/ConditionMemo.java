// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a condition, and the macros it depends on.
 *
 * <p>The conditions of headers mostly ask about the configuration, so they come out the same in every unit; finding that out again
 * takes a few look-ups instead of an evaluation.
 */
final class ConditionMemo {
    private final Symbol[] names;
    private final @Nullable MacroDefinition[] definitions;
    private final boolean outcome;

    private ConditionMemo(Symbol[] names, @Nullable MacroDefinition[] definitions, boolean outcome) {
        this.names = names;
        this.definitions = definitions;
        this.outcome = outcome;
    }

    boolean outcome() {
        return outcome;
    }

    /** Tells whether all macros that decided the outcome are what they were then. */
    boolean holds(MacroScope macros) {
        for (int i = 0; i < names.length; i++) {
            if (macros.lookup(names[i]) != definitions[i]) {
                return false;
            }
        }
        return true;
    }

    /** Looks macros up in another scope and notes what it finds. */
    static final class Recorder implements MacroScope {
        private final MacroScope macros;
        private final List<Symbol> names = new ArrayList<>();
        private final List<@Nullable MacroDefinition> definitions = new ArrayList<>();
        private boolean varies;

        Recorder(MacroScope macros) {
            this.macros = macros;
        }

        @Override
        public @Nullable MacroDefinition lookup(Symbol name) {
            MacroDefinition definition = macros.lookup(name);
            varies |= definition != null
                    && definition.builtin() != null
                    && definition.builtin().varies();
            names.add(name);
            definitions.add(definition);
            return definition;
        }

        /** Returns the memo, or null if the outcome depends on more than macros, such as a counter or a file. */
        @Nullable
        ConditionMemo memo(boolean outcome) {
            return varies
                    ? null
                    : new ConditionMemo(
                            names.toArray(new Symbol[0]), definitions.toArray(new MacroDefinition[0]), outcome);
        }
    }
}
