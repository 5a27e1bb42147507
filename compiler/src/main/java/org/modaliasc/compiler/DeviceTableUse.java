// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.compiler.alias.TableSymbol;
import org.modaliasc.compiler.preprocess.Invocation;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.preprocess.TranslationUnit;

/**
 * A use of the macro that publishes a table.
 *
 * @param type type of the table; the macro pastes it, so it is not expanded
 * @param table identifier of the array
 * @param symbol what the macro declares
 * @param place the use
 */
record DeviceTableUse(String type, String table, TableSymbol symbol, Token place) {
    /** Returns the uses in order; a repeated one declares the same symbol again and adds nothing. */
    static List<DeviceTableUse> in(TranslationUnit unit, String macro) {
        List<DeviceTableUse> uses = new ArrayList<>();
        Set<String> published = new HashSet<>();
        for (Invocation use : unit.invocations()) {
            boolean complete = use.name().text().equals(macro)
                    && use.written().size() == 2
                    && use.written().get(0).size() == 1
                    && use.expanded().get(1).size() == 1;
            if (complete) {
                String table = use.expanded().get(1).get(0).text();
                String type = use.written().get(0).get(0).text();
                TableSymbol symbol = declared(use.replacement(), table);
                if (published.add(type + '\n' + symbol.name() + (symbol.local() ? " local" : ""))) {
                    uses.add(new DeviceTableUse(type, table, symbol, use.name()));
                }
            }
        }
        return uses;
    }

    /**
     * Returns what the headers in force declare for a table: the form of the name and whether it is local have changed since 6.12.
     * Without a declaration the name of the table is the best there is.
     */
    private static TableSymbol declared(List<Token> declaration, String table) {
        String name = table;
        boolean local = false;
        int depth = 0;
        for (Token token : declaration) {
            switch (token.kind()) {
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> depth++;
                case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
                default -> {}
            }
            if (depth == 0 && token.is(TokenKind.IDENTIFIER)) {
                switch (token.text()) {
                    case "static" -> local = true;
                    case "__attribute__", "__attribute" -> {}
                    default -> name = token.text();
                }
            }
        }
        return new TableSymbol(name, local);
    }
}
