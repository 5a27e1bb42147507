// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows the name in {@code #define}. */
final class MacroBodyParser {
    /** Parameters a macro may have; eight times what C asks for (C17 5.2.4.1). */
    private static final int MAX_PARAMETERS = 1_016;

    private final Lexer lexer;
    private final boolean functionLike;
    private final List<Symbol> parameters = new ArrayList<>();
    private boolean variadic;
    private boolean unnamedRest;
    private @Nullable String problem;

    MacroBodyParser(Lexer lexer, boolean functionLike) {
        this.lexer = lexer;
        this.functionLike = functionLike;
    }

    MacroBody parse() {
        if (functionLike) {
            lexer.next();
            parseParameters();
        }
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
            // White space before the replacement list is no part of it.
            tokens.add(tokens.isEmpty() ? token.spaced(false) : token);
        }
        List<MacroBody.Element> elements = problem == null ? elements(tokens, false) : List.of();
        return problem == null
                ? new MacroBody(functionLike, parameters.size(), variadic, elements, null)
                : new MacroBody(functionLike, parameters.size(), variadic, List.of(), problem);
    }

    private void parseParameters() {
        Token token = lexer.next();
        while (!token.is(TokenKind.RIGHT_PAREN)) {
            Symbol name = token.symbol();
            if (name != null) {
                if (parameters.size() == MAX_PARAMETERS) {
                    problem = "The macro has more than " + MAX_PARAMETERS + " parameters.";
                    return;
                }
                if (parameters.contains(name)) {
                    problem = "The parameter `" + name + "` is named twice.";
                    return;
                }
                parameters.add(name);
                token = lexer.next();
                if (token.is(TokenKind.ELLIPSIS)) {
                    // GNU: a name for the variable argument.
                    variadic = true;
                    token = lexer.next();
                }
            } else if (token.is(TokenKind.ELLIPSIS)) {
                variadic = true;
                unnamedRest = true;
                token = lexer.next();
            } else {
                problem = "The parameters of the macro are malformed.";
                return;
            }
            if (unnamedRest) {
                parameters.add(variableArguments());
            }
            if (token.is(TokenKind.COMMA) && !variadic) {
                token = lexer.next();
                if (token.is(TokenKind.RIGHT_PAREN)) {
                    problem = "A parameter name is missing.";
                }
            } else if (!token.is(TokenKind.RIGHT_PAREN)) {
                problem = "The parameters of the macro are malformed.";
                return;
            }
        }
    }

    private Symbol variableArguments() {
        return lexer.symbols().intern("__VA_ARGS__");
    }

    private List<MacroBody.Element> elements(List<Token> tokens, boolean optional) {
        List<MacroBody.Element> elements = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(TokenKind.HASH_HASH)) {
                if (elements.isEmpty() || i + 1 == tokens.size()) {
                    problem = "`##` stands at an end of the replacement.";
                    return List.of();
                }
                int last = elements.size() - 1;
                elements.set(last, elements.get(last).pastedToNext());
            } else if (token.is(TokenKind.HASH) && functionLike) {
                int parameter = i + 1 < tokens.size() ? parameter(tokens.get(i + 1)) : -1;
                if (parameter < 0) {
                    problem = "`#` is not followed by a parameter.";
                    return List.of();
                }
                i++;
                elements.add(element(MacroBody.Role.STRINGIFIED, token, parameter));
            } else if (variadic && "__VA_OPT__".equals(token.text()) && opens(tokens, i + 1)) {
                int close = close(tokens, i + 1);
                if (close < 0 || optional) {
                    problem = optional ? "`__VA_OPT__` is nested." : "`__VA_OPT__` is not closed.";
                    return List.of();
                }
                List<MacroBody.Element> group = elements(tokens.subList(i + 2, close), true);
                elements.add(new MacroBody.Element(MacroBody.Role.OPTIONAL, token, -1, false, group));
                i = close;
            } else {
                int parameter = parameter(token);
                MacroBody.Role role = parameter < 0 ? MacroBody.Role.TOKEN : MacroBody.Role.PARAMETER;
                elements.add(element(role, token, parameter));
            }
        }
        return List.copyOf(elements);
    }

    private static MacroBody.Element element(MacroBody.Role role, Token token, int parameter) {
        return new MacroBody.Element(role, token, parameter, false, List.of());
    }

    private int parameter(Token token) {
        Symbol symbol = token.symbol();
        return symbol == null ? -1 : parameters.indexOf(symbol);
    }

    private static boolean opens(List<Token> tokens, int i) {
        return i < tokens.size() && tokens.get(i).is(TokenKind.LEFT_PAREN);
    }

    private static int close(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is(TokenKind.LEFT_PAREN)) {
                depth++;
            } else if (tokens.get(i).is(TokenKind.RIGHT_PAREN) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
