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
                i = Characters.afterWord(bytes, i, end);
                mention(definition.name(), bytes, from, i, end, symbols);
            } else if (Characters.digit(b)) {
                i = Characters.afterWord(bytes, i, end);
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

    /**
     * Tells whether arguments follow a name, in the replacement or, if it ends with the name, where the macro is used.
     *
     * @param limit the end of the replacement or anything behind it
     */
    static boolean mayBeCalled(byte[] bytes, int nameEnd, int limit) {
        int i = nameEnd;
        while (i < limit && bytes[i] != '\n') {
            if (bytes[i] == '\\') {
                i = Math.max(i + 1, Splices.after(bytes, i, limit));
            } else if (Characters.blank(bytes[i])) {
                i++;
            } else if (Comments.blockAt(bytes, i, limit)) {
                i = Comments.afterBlock(bytes, i, limit);
            } else {
                return bytes[i] == '(' || Comments.lineAt(bytes, i, limit);
            }
        }
        return true;
    }

    private static void mention(Symbol macro, byte[] bytes, int start, int nameEnd, int end, SymbolTable symbols) {
        // Only calls are remembered for later: what declares something is called, and memory for all mentions is large.
        if (!mayBeCalled(bytes, nameEnd, end)) {
            if (symbols.findDeclarative(bytes, start, nameEnd) != null) {
                macro.markDeclarative();
            }
            return;
        }
        macro.calls(SymbolTable.hash(bytes, start, nameEnd));
    }
}
