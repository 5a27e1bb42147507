// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Splits a slice of a file into preprocessing tokens (C17 6.4, with GNU's dollar sign and C++ comments).
 *
 * <p>Line splices are rare, so tokens are first read as if there were none; only a token that turns out to touch one is read again
 * from an unspliced copy.
 */
final class Lexer {
    private static final int UNSPLICED_CHUNK = 256;

    private final SourceFile file;
    private final SymbolTable symbols;
    private final byte[] bytes;
    private final int limit;
    private int position;
    private boolean spliced;
    private TokenKind kind = TokenKind.END;

    Lexer(SourceFile file, SymbolTable symbols, int start, int limit) {
        this(file, symbols, file.bytes(), start, limit);
    }

    /** Creates a lexer over text whose place is of no interest. */
    Lexer(SymbolTable symbols, byte[] bytes, int start, int limit) {
        this(new SourceFile("", bytes, true), symbols, bytes, start, limit);
    }

    private Lexer(SourceFile file, SymbolTable symbols, byte[] bytes, int start, int limit) {
        this.file = file;
        this.symbols = symbols;
        this.bytes = bytes;
        this.position = start;
        this.limit = limit;
    }

    SymbolTable symbols() {
        return symbols;
    }

    /** Returns the offset behind the token returned last. */
    int position() {
        return position;
    }

    /** Returns the kind of the one token that the bytes spell, or null if they spell none or several. */
    static @Nullable TokenKind kindOfWhole(byte[] bytes, SourceFile file, SymbolTable symbols) {
        if (bytes.length == 0) {
            return null;
        }
        Lexer lexer = new Lexer(file, symbols, bytes, 0, bytes.length);
        boolean comment = bytes[0] == '/' && bytes.length > 1 && (bytes[1] == '/' || bytes[1] == '*');
        return !comment && lexer.scan(0) == bytes.length ? lexer.kind : null;
    }

    /** Returns the next token, at last and from then on one of kind {@link TokenKind#END}. */
    Token next() {
        int before = position;
        int start = skipBlanks(position);
        boolean space = start > before;
        if (start >= limit) {
            position = limit;
            return new Token(TokenKind.END, file, limit, limit, null, null, space, false, null);
        }
        spliced = false;
        int end = scan(start);
        position = end;
        if (spliced || (extensible() && spliceAt(end))) {
            return nextUnspliced(start, space);
        }
        Symbol symbol = kind == TokenKind.IDENTIFIER ? symbols.intern(bytes, start, end) : null;
        return new Token(kind, file, start, end, symbol, null, space, false, null);
    }

    private Token nextUnspliced(int start, boolean space) {
        for (int size = UNSPLICED_CHUNK; ; size *= 4) {
            int stop = (int) Math.min(limit, (long) start + size);
            byte[] copy = new byte[stop - start + 1];
            int[] offsets = new int[copy.length + 1];
            int length = 0;
            for (int i = start; i < stop; ) {
                int next = Splices.after(bytes, i, limit);
                if (next > i) {
                    i = next;
                } else {
                    offsets[length] = i;
                    copy[length++] = bytes[i++];
                }
            }
            offsets[length] = stop;
            Lexer plain = new Lexer(file, symbols, copy, 0, length);
            int end = plain.scan(0);
            if (end >= length && stop < limit) {
                continue;
            }
            position = end == 0 ? start + 1 : Math.max(offsets[end - 1] + 1, start + 1);
            String text = new String(copy, 0, end, StandardCharsets.ISO_8859_1);
            Symbol symbol = plain.kind == TokenKind.IDENTIFIER ? symbols.intern(copy, 0, end) : null;
            return new Token(plain.kind, file, start, position, symbol, text, space, false, null);
        }
    }

    private boolean extensible() {
        return switch (kind) {
            case LEFT_BRACE,
                    RIGHT_BRACE,
                    LEFT_PAREN,
                    RIGHT_PAREN,
                    LEFT_BRACKET,
                    RIGHT_BRACKET,
                    SEMICOLON,
                    COMMA,
                    STRING,
                    CHARACTER -> false;
            default -> true;
        };
    }

    private boolean spliceAt(int i) {
        return Splices.after(bytes, i, limit) > i;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < limit) {
            byte b = bytes[i];
            if (Characters.blank(b)) {
                i++;
            } else if (b == '\\' && spliceAt(i)) {
                i = Splices.after(bytes, i, limit);
            } else if (b == '/' && Comments.blockAt(bytes, i, limit)) {
                i = Comments.afterBlock(bytes, i, limit);
            } else if (b == '/' && Comments.lineAt(bytes, i, limit)) {
                i = Comments.afterLine(bytes, i, limit);
            } else {
                return i;
            }
        }
        return i;
    }

    /** Reads the token at {@code start}, sets its kind, and returns the offset behind it. */
    private int scan(int start) {
        byte b = bytes[start];
        if (Characters.startsIdentifier(b)) {
            int i = start + 1;
            while (i < limit && Characters.continuesIdentifier(bytes[i])) {
                i++;
            }
            if (i < limit && (bytes[i] == '"' || bytes[i] == '\'') && encodingPrefix(start, i)) {
                return quoted(i);
            }
            kind = TokenKind.IDENTIFIER;
            return i;
        }
        if (Characters.digit(b) || (b == '.' && start + 1 < limit && Characters.digit(bytes[start + 1]))) {
            kind = TokenKind.NUMBER;
            return afterNumber(start);
        }
        if (b == '"' || b == '\'') {
            return quoted(start);
        }
        return punctuator(start);
    }

    private boolean encodingPrefix(int start, int end) {
        byte b = bytes[start];
        return end - start == 1
                ? b == 'L' || b == 'u' || b == 'U'
                : end - start == 2 && b == 'u' && bytes[start + 1] == '8' && bytes[end] == '"';
    }

    private int afterNumber(int start) {
        int i = start + 1;
        while (i < limit) {
            byte b = bytes[i];
            byte previous = bytes[i - 1];
            boolean exponent = previous == 'e' || previous == 'E' || previous == 'p' || previous == 'P';
            if (Characters.continuesIdentifier(b) || b == '.' || (exponent && (b == '+' || b == '-'))) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private int quoted(int quote) {
        byte mark = bytes[quote];
        for (int i = quote + 1; i < limit; i++) {
            byte b = bytes[i];
            if (b == mark) {
                kind = mark == '"' ? TokenKind.STRING : TokenKind.CHARACTER;
                return i + 1;
            }
            if (b == '\n') {
                break;
            }
            if (b == '\\' && i + 1 < limit) {
                int next = Splices.after(bytes, i, limit);
                spliced |= next > i;
                i = next > i ? next - 1 : i + 1;
            }
        }
        // gcc also makes the lone quote a token of its own.
        spliced = false;
        kind = TokenKind.OTHER;
        return quote + 1;
    }

    private int punctuator(int start) {
        int length = Punctuators.read(bytes, start, limit);
        kind = Punctuators.kind(bytes, start, length);
        return start + length;
    }
}
