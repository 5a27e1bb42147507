// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/**
 * One element of an initializer as a single token: what it has in common with others of its {@link ElementShape}, and its numbers.
 *
 * <p>Its tokens are made only when somebody asks for them, with the places of this element and not of the first of its shape.
 */
public final class ShapedElement extends Token {
    private final ElementShape shape;
    private final long[] numbers;
    private final SymbolTable symbols;

    ShapedElement(SourceFile file, int start, int end, ElementShape shape, long[] numbers, SymbolTable symbols) {
        super(TokenKind.ELEMENT, file, start, end, null, null, false, false, null);
        this.shape = shape;
        this.numbers = numbers;
        this.symbols = symbols;
    }

    /** Returns what this element has in common with others. */
    public ElementShape shape() {
        return shape;
    }

    /** Returns the bits of a number of the element as written, by its position among the numbers. */
    public long number(int index) {
        return numbers[index];
    }

    /** Returns the tokens of the element after macro expansion. */
    public List<Token> tokens() {
        if (shape.madeOf(this)) {
            return shape.tokens();
        }
        List<Token> written = new ArrayList<>();
        Lexer lexer = new Lexer(file(), symbols, start(), end());
        for (Token token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
            written.add(token);
        }
        Map<Token, Token> moved = new IdentityHashMap<>();
        Map<Expansion, Expansion> expansions = new IdentityHashMap<>();
        List<Token> tokens = new ArrayList<>(shape.tokens().size());
        for (Token token : shape.tokens()) {
            tokens.add(move(token, written, moved, expansions));
        }
        return tokens;
    }

    /** Returns the token that stands in this element where the given one stands in the first element of the shape. */
    private Token move(
            Token token, List<Token> written, Map<Token, Token> moved, Map<Expansion, Expansion> expansions) {
        Token known = moved.get(token);
        if (known != null) {
            return known;
        }
        Expansion expansion = token.expansion();
        Token result;
        if (expansion == null) {
            int index = shape.writtenIndex(token);
            result = index < 0 ? token : written.get(index).spaced(token.spaceBefore());
        } else {
            @Nullable Expansion here = expansions.get(expansion);
            if (here == null) {
                here = new Expansion(move(expansion.name(), written, moved, expansions));
                expansions.put(expansion, here);
            }
            result = token.within(here);
        }
        moved.put(token, result);
        return result;
    }
}
