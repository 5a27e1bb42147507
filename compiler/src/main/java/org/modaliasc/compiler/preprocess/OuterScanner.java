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
            } else if (watching) {
                watching = false;
                return stop(i, i, Event.START);
            } else if (Characters.startsIdentifier(b)) {
                // Nearly all are of no interest, so this goes over each only once.
                int from = i;
                int sum = 0;
                do {
                    sum = SymbolTable.add(sum, text[i++]);
                } while (i < end && Characters.continuesIdentifier(text[i]));
                if (everything
                        || symbols.mayBeDeclarative(SymbolTable.hash(sum, i - from))
                        || (i < end && text[i] == '\\')) {
                    position = i;
                    start = from;
                    if (identifier()) {
                        return Event.DECLARATIVE;
                    }
                    i = position;
                }
            } else if (Characters.digit(b)) {
                // The letters of a number are no identifier.
                i = Characters.afterWord(text, i, end);
            } else if (b == '"' || b == '\'') {
                i = TextScanner.afterQuoted(text, i, end);
            } else if (b == '{') {
                return stop(i, i + 1, Event.OPEN_BRACE);
            } else if (b == '}') {
                return stop(i, i + 1, Event.CLOSE_BRACE);
            } else if (b == ';') {
                return stop(i, i + 1, Event.SEMICOLON);
            } else if (b == '<' || b == '%') {
                int behind = i + Punctuators.read(text, i, end);
                TokenKind kind = Punctuators.kind(text, i, behind - i);
                if (kind == TokenKind.LEFT_BRACE || kind == TokenKind.RIGHT_BRACE) {
                    return stop(i, behind, kind == TokenKind.LEFT_BRACE ? Event.OPEN_BRACE : Event.CLOSE_BRACE);
                }
                i = behind;
            } else {
                i++;
            }
        }
        return stop(end, end, Event.END);
    }

    private Event stop(int at, int behind, Event event) {
        start = at;
        position = behind;
        return event;
    }

    /** Reads the identifier between start and position, and tells whether it may declare something looked for. */
    private boolean identifier() {
        byte[] text = bytes;
        int end = position;
        if (end < limit && text[end] == '\\' && Splices.after(text, end, limit) > end) {
            // An identifier over two lines: read it in the ordinary way.
            Lexer lexer = new Lexer(symbols, text, start, limit);
            Symbol spliced = lexer.next().symbol();
            position = lexer.position();
            symbol = spliced != null && (everything || spliced.declarative()) ? spliced : null;
        } else {
            symbol = everything ? symbols.intern(text, start, end) : symbols.findDeclarative(text, start, end);
        }
        return symbol != null;
    }
}
