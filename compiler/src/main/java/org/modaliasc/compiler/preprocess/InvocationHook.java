// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;
import java.util.function.Supplier;

/** Is told of the use of chosen function-like macros, which are then not expanded. */
interface InvocationHook {
    /** No macro is chosen. */
    InvocationHook NONE = new InvocationHook() {
        @Override
        public boolean wants(Symbol name) {
            return false;
        }

        @Override
        public void invoked(
                Token name, List<List<Token>> arguments, Supplier<List<Token>> replacement, MacroExpander expander) {}
    };

    boolean wants(Symbol name);

    /**
     * Takes a use.
     *
     * @param arguments as written, not expanded
     * @param replacement makes what the use would be replaced by, fully expanded; valid during the call
     * @param expander for expanding them with the macros in force
     */
    void invoked(Token name, List<List<Token>> arguments, Supplier<List<Token>> replacement, MacroExpander expander);
}
