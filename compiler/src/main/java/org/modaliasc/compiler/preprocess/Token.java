// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.source.SourceFile;

/**
 * A preprocessing token with its origin: the bytes it was read from, and the macro expansion that brought it here.
 *
 * <p>Immutable. The text of an ordinary token is a slice of its file and becomes a string only when asked for.
 */
public sealed class Token permits ShapedElement {
    private final TokenKind kind;
    private final SourceFile file;
    private final int start;
    private final int end;
    private final @Nullable Symbol symbol;
    // Set where the spelling is not the slice: spliced lines, pasted and stringified tokens.
    private final @Nullable String spelling;
    private final boolean spaceBefore;
    private final boolean painted;
    private final @Nullable Expansion expansion;

    Token(
            TokenKind kind,
            SourceFile file,
            int start,
            int end,
            @Nullable Symbol symbol,
            @Nullable String spelling,
            boolean spaceBefore,
            boolean painted,
            @Nullable Expansion expansion) {
        this.kind = kind;
        this.file = file;
        this.start = start;
        this.end = end;
        this.symbol = symbol;
        this.spelling = spelling;
        this.spaceBefore = spaceBefore;
        this.painted = painted;
        this.expansion = expansion;
    }

    /** Returns the kind. */
    public TokenKind kind() {
        return kind;
    }

    /** Tells whether the token has that kind. */
    public boolean is(TokenKind other) {
        return kind == other;
    }

    /** Returns the identifier, or null if the token is none. */
    public @Nullable Symbol symbol() {
        return symbol;
    }

    /** Returns the spelling, with one char for each byte: a literal may hold bytes that are no UTF-8. */
    public String text() {
        if (symbol != null) {
            return symbol.name();
        }
        if (spelling != null) {
            return spelling;
        }
        return new String(file.bytes(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Tells whether white space, a comment or a line end stands before the token. */
    public boolean spaceBefore() {
        return spaceBefore;
    }

    /** Tells whether this identifier may never be expanded again, having been met inside its own expansion (C17 6.10.3.4). */
    boolean painted() {
        return painted;
    }

    /** Returns the innermost expansion that made this token, or null if it stands in the text. */
    public @Nullable Expansion expansion() {
        return expansion;
    }

    /** Returns the file whose text spells the token, which for the body of a macro is where the macro is defined. */
    public SourceFile file() {
        return file;
    }

    /** Returns the offset of the first byte in {@link #file()}. */
    public int start() {
        return start;
    }

    /** Returns the offset behind the last byte in {@link #file()}. */
    public int end() {
        return end;
    }

    Token painted(boolean nowPainted) {
        return new Token(kind, file, start, end, symbol, spelling, spaceBefore, nowPainted, expansion);
    }

    Token spaced(boolean space) {
        return space == spaceBefore
                ? this
                : new Token(kind, file, start, end, symbol, spelling, space, painted, expansion);
    }

    Token within(Expansion newExpansion) {
        return new Token(kind, file, start, end, symbol, spelling, spaceBefore, painted, newExpansion);
    }

    Token within(Expansion newExpansion, boolean space) {
        return new Token(kind, file, start, end, symbol, spelling, space, painted, newExpansion);
    }

    Token like(TokenKind newKind, @Nullable Symbol newSymbol, @Nullable String newSpelling) {
        return new Token(newKind, file, start, end, newSymbol, newSpelling, spaceBefore, false, expansion);
    }

    /** Returns the token in the text that this one was expanded from: itself, or the name of the outermost macro. */
    public Token origin() {
        Token token = this;
        while (token.expansion != null) {
            token = token.expansion.name();
        }
        return token;
    }

    /** Returns where the token's text is spelled. */
    public Location location() {
        return file.location(start, end - start);
    }

    /** Adds to a finding the macros that this token was expanded from, innermost first. */
    public Diagnostic withChain(Diagnostic diagnostic) {
        Diagnostic result = diagnostic;
        Expansion step = expansion;
        for (int depth = 0; step != null && depth < Expansion.LONGEST_CHAIN; depth++) {
            String message = "In the expansion of macro `" + step.name().text() + "`.";
            result = result.withNote(step.name().location(), message);
            step = step.name().expansion;
        }
        return result;
    }

    @Override
    public String toString() {
        return kind + " " + text();
    }
}
