// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Notes, when a macro is met for the first time, which identifiers its replacement mentions and whether it opens a brace. */
final class MacroBodyScanner {
    private MacroBodyScanner() {}

    static void scan(MacroDefinition definition, byte[] bytes, int start, int end, SymbolTable symbols) {
        int net = 0;
        int i = start;
        while (i < end) {
            byte b = bytes[i];
            if (Characters.startsIdentifier(b)) {
                int from = i;
                while (i < end && Characters.continuesIdentifier(bytes[i])) {
                    i++;
                }
                mention(definition.name(), symbols.intern(bytes, from, i), mayBeCalled(bytes, i, end));
            } else if (Characters.digit(b)) {
                while (i < end && Characters.continuesIdentifier(bytes[i])) {
                    i++;
                }
            } else if (b == '"' || b == '\'') {
                i = TextScanner.afterQuoted(bytes, i, end);
            } else if (b == '/' && Comments.blockAt(bytes, i, end)) {
                i = Comments.afterBlock(bytes, i, end);
            } else {
                net += b == '{' ? 1 : b == '}' ? -1 : 0;
                i++;
            }
        }
        definition.setBraceNet(net);
        if (net != 0) {
            // Whoever skips bodies by counting braces has to look at this name.
            definition.name().markBrace();
        }
    }

    /** Tells whether arguments follow a name, in the replacement or, if it ends with the name, where the macro is used. */
    private static boolean mayBeCalled(byte[] bytes, int nameEnd, int end) {
        int i = nameEnd;
        while (i < end && (Characters.blank(bytes[i]) || bytes[i] == '\\' || Comments.blockAt(bytes, i, end))) {
            i = bytes[i] == '/' ? Comments.afterBlock(bytes, i, end) : i + 1;
        }
        return i == end || bytes[i] == '(' || Comments.lineAt(bytes, i, end);
    }

    private static void mention(Symbol macro, Symbol mentioned, boolean called) {
        if (mentioned.declarative()) {
            macro.markDeclarative();
        } else if (called) {
            // Only calls are remembered for later: what declares something is called, and memory for all mentions is
            // large.
            mentioned.calledBy(macro);
        }
    }
}
