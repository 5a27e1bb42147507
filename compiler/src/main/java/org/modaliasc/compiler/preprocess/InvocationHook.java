// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;

/** Is told of the use of chosen function-like macros, which are then not expanded. */
interface InvocationHook {
    /** No macro is chosen. */
    InvocationHook NONE = new InvocationHook() {
        @Override
        public boolean wants(Symbol name) {
            return false;
        }

        @Override
        public void invoked(Use use, MacroExpander expander) {}
    };

    /**
     * A use of a macro.
     *
     * @param arguments as written, not expanded
     */
    record Use(Token name, MacroDefinition macro, MacroBody body, List<List<Token>> arguments) {}

    boolean wants(Symbol name);

    /**
     * Takes a use.
     *
     * @param expander for expanding it and its arguments with the macros in force, during the call
     */
    void invoked(Use use, MacroExpander expander);
}
