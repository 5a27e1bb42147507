// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/**
 * A file cut into directives and text, made once and shared by all translation units that include it.
 *
 * <p>A unit of the kernel includes some 700 headers with 38,000 directives, but the headers are nearly the same for all units and
 * hardly any of their text matters. So the cutting is done once per file, and a unit only follows the directives.
 */
final class FileIndex {
    private final SourceFile file;
    private final SymbolTable symbols;
    private final Item[] items;
    private final @Nullable Symbol guard;
    private final boolean onlyOnce;
    private final int unclosedComment;
    private final int firstNul;
    private final int cutOff;

    FileIndex(
            SourceFile file,
            SymbolTable symbols,
            Item[] items,
            @Nullable Symbol guard,
            boolean onlyOnce,
            int unclosedComment,
            int firstNul,
            int cutOff) {
        this.file = file;
        this.symbols = symbols;
        this.items = items;
        this.guard = guard;
        this.onlyOnce = onlyOnce;
        this.unclosedComment = unclosedComment;
        this.firstNul = firstNul;
        this.cutOff = cutOff;
        for (Item item : items) {
            if (item instanceof TextRegion text) {
                text.enter(this);
            }
        }
    }

    SourceFile file() {
        return file;
    }

    Item[] items() {
        return items;
    }

    /** Returns the macro that, once defined, makes this whole file empty; null if there is none. */
    @Nullable
    Symbol guard() {
        return guard;
    }

    /** Tells whether the file says {@code #pragma once}. */
    boolean onlyOnce() {
        return onlyOnce;
    }

    /** Returns the offset of a comment that is never closed, or -1. */
    int unclosedComment() {
        return unclosedComment;
    }

    /** Returns the offset of the first NUL byte in text, or -1. */
    int firstNul() {
        return firstNul;
    }

    /** Returns the offset from which on the file is not read because of its size, or -1. */
    int cutOff() {
        return cutOff;
    }

    /** Tells whether there is nothing about the file as a whole that a unit which enters it must say or remember. */
    boolean regular() {
        return !onlyOnce && unclosedComment < 0 && firstNul < 0 && cutOff < 0;
    }

    Lexer lexer(int start, int end) {
        return new Lexer(file, symbols, start, end);
    }

    Token[] tokens(int start, int end) {
        Lexer lexer = lexer(start, end);
        List<Token> tokens = new ArrayList<>();
        for (Token token = lexer.next(); !token.is(TokenKind.END); token = lexer.next()) {
            tokens.add(token);
        }
        return tokens.toArray(new Token[0]);
    }
}
