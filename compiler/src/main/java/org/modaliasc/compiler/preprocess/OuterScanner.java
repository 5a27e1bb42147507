// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import org.jspecify.annotations.Nullable;

/** Runs over text without making tokens, and stops at what the reader of declarations has to know. */
final class OuterScanner {
    /** What the scanner stopped at. */
    enum Event {
        OPEN_BRACE,
        CLOSE_BRACE,
        SEMICOLON,
        /** An identifier that may declare something looked for. */
        DECLARATIVE,
        /** The start of anything else, once after {@link #watchStart}. */
        START,
        END
    }

    private final SymbolTable symbols;
    private final boolean everything;
    private final byte[] bytes;
    private final int limit;
    private int position;
    private int start;
    private boolean watching;
    private @Nullable Symbol symbol;

    /** Creates a scanner; with {@code everything} it stops at every identifier. */
    OuterScanner(ActiveText text, int from, SymbolTable symbols, boolean everything) {
        this.symbols = symbols;
        this.everything = everything;
        this.bytes = text.index().file().bytes();
        this.limit = text.region().end();
        this.position = from;
    }

    /** Asks for {@link Event#START} at the next token, whatever it is. */
    void watchStart() {
        watching = true;
    }

    /** Returns the offset of what the scanner stopped at. */
    int start() {
        return start;
    }

    /** Returns the identifier it stopped at, or null. */
    @Nullable
    Symbol symbol() {
        return symbol;
    }

    Event next() {
        symbol = null;
        byte[] text = bytes;
        int end = limit;
        int i = position;
        while (i < end) {
            byte b = text[i];
            if (Characters.blank(b)) {
                i++;
            } else if (b == '/' && Comments.blockAt(text, i, end)) {
                i = Comments.afterBlock(text, i, end);
            } else if (b == '/' && Comments.lineAt(text, i, end)) {
                i = Comments.afterLine(text, i, end);
            } else if (b == '\\') {
                int next = Splices.after(text, i, end);
                i = next > i ? next : i + 1;
            } else {
                position = i;
                start = i;
                if (watching) {
                    watching = false;
                    return Event.START;
                }
                Event event = token(b);
                if (event != null) {
                    return event;
                }
                i = position;
            }
        }
        position = end;
        start = end;
        return Event.END;
    }

    private @Nullable Event token(byte b) {
        if (Characters.startsIdentifier(b)) {
            return identifier();
        }
        switch (b) {
            case '"', '\'' -> position = TextScanner.afterQuoted(bytes, position, limit);
            case '{' -> {
                position++;
                return Event.OPEN_BRACE;
            }
            case '}' -> {
                position++;
                return Event.CLOSE_BRACE;
            }
            case ';' -> {
                position++;
                return Event.SEMICOLON;
            }
            case '<', '%' -> {
                return digraph();
            }
            default -> {
                position++;
                if (Characters.digit(b)) {
                    // The letters of a number are no identifier.
                    while (position < limit && Characters.continuesIdentifier(bytes[position])) {
                        position++;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Event digraph() {
        int length = Punctuators.read(bytes, position, limit);
        TokenKind kind = Punctuators.kind(bytes, position, length);
        position += length;
        return kind == TokenKind.LEFT_BRACE
                ? Event.OPEN_BRACE
                : kind == TokenKind.RIGHT_BRACE ? Event.CLOSE_BRACE : null;
    }

    private @Nullable Event identifier() {
        byte[] text = bytes;
        int last = limit;
        int end = position + 1;
        while (end < last && Characters.continuesIdentifier(text[end])) {
            end++;
        }
        if (end < last && text[end] == '\\' && Splices.after(bytes, end, limit) > end) {
            // An identifier over two lines: read it in the ordinary way.
            Lexer lexer = new Lexer(symbols, bytes, position, limit);
            Symbol spliced = lexer.next().symbol();
            position = lexer.position();
            symbol = spliced != null && (everything || spliced.declarative()) ? spliced : null;
        } else {
            symbol = everything ? symbols.intern(bytes, position, end) : symbols.findDeclarative(bytes, position, end);
            position = end;
        }
        return symbol == null ? null : Event.DECLARATIVE;
    }
}
