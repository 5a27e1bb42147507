// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/** Collects the arguments of a function-like macro whose opening parenthesis has been read. */
final class MacroArguments {
    /** Identifies arguments that run to the end of the text. */
    static final String UNCLOSED = "preprocess.macro-unclosed";

    private final MacroExpander expander;

    MacroArguments(MacroExpander expander) {
        this.expander = expander;
    }

    /** Returns one list of tokens for each parameter, or null after a mistake has been reported. */
    @Nullable
    List<List<Token>> collect(Token name, MacroDefinition macro, MacroBody body) {
        List<List<Token>> actual = new ArrayList<>();
        List<Token> one = new ArrayList<>();
        int depth = 0;
        while (true) {
            Token token = expander.unexpanded();
            if (token.is(TokenKind.END)) {
                unclosed(name);
                return null;
            }
            if (token.is(TokenKind.RIGHT_PAREN) && depth-- == 0) {
                break;
            }
            if (token.is(TokenKind.LEFT_PAREN)) {
                depth++;
            }
            boolean inRest = body.variadic() && actual.size() == body.parameters() - 1;
            if (token.is(TokenKind.COMMA) && depth == 0 && !inRest) {
                actual.add(one);
                one = new ArrayList<>();
            } else {
                one.add(token);
            }
        }
        actual.add(one);
        return fit(name, macro, body, actual);
    }

    private @Nullable List<List<Token>> fit(
            Token name, MacroDefinition macro, MacroBody body, List<List<Token>> actual) {
        int wanted = body.parameters();
        if (actual.size() == wanted) {
            return actual;
        }
        if (wanted == 0 && actual.size() == 1 && actual.get(0).isEmpty()) {
            return List.of();
        }
        if (body.variadic() && actual.size() == wanted - 1) {
            // GNU and C23 allow leaving out the variable argument together with its comma.
            actual.add(List.of());
            return actual;
        }
        String text = "Macro `" + name.text() + "` takes " + wanted + (wanted == 1 ? " argument" : " arguments")
                + ", but " + actual.size() + (actual.size() == 1 ? " is given." : " are given.");
        Diagnostic diagnostic = Diagnostic.error("preprocess.macro-arity", name.location(), text)
                .withNote(macro.location(), "The macro is defined here.");
        expander.diagnostics().add(name.withChain(diagnostic));
        return null;
    }

    /** Passes over arguments that are of no interest. */
    void skip(Token name) {
        int depth = 0;
        while (true) {
            Token token = expander.unexpanded();
            if (token.is(TokenKind.END)) {
                unclosed(name);
                return;
            }
            if (token.is(TokenKind.LEFT_PAREN)) {
                depth++;
            } else if (token.is(TokenKind.RIGHT_PAREN) && depth-- == 0) {
                return;
            }
        }
    }

    private void unclosed(Token name) {
        String message = "The arguments of macro `" + name.text() + "` are never closed.";
        expander.report(name, UNCLOSED, message);
    }
}
