// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;

/**
 * Reads a definition in one pass, if it begins as nearly all do: with nothing but blanks around {@code define}.
 *
 * <p>Holds what was found in the line read last; most lines of headers are definitions, so none of them is worth an object. Not
 * thread-safe.
 */
final class DefinitionLine {
    private static final byte[] DEFINE = {'d', 'e', 'f', 'i', 'n', 'e'};

    private final byte[] bytes;
    private final SymbolTable symbols;
    private int nameStart;
    private int nameEnd;
    private int end;
    private boolean plain;
    private int[] calls = new int[16];
    private int callCount;

    DefinitionLine(byte[] bytes, SymbolTable symbols) {
        this.bytes = bytes;
        this.symbols = symbols;
    }

    /** Reads the directive at {@code start}; false if it is no definition of the usual form. */
    boolean read(int start) {
        int keyword = afterBlanks(start + 1);
        int limit = bytes.length;
        if (bytes[start] != '#'
                || !Arrays.equals(bytes, keyword, Math.min(keyword + DEFINE.length, limit), DEFINE, 0, DEFINE.length)) {
            return false;
        }
        nameStart = afterBlanks(keyword + DEFINE.length);
        if (nameStart == keyword + DEFINE.length
                || nameStart == limit
                || !Characters.startsIdentifier(bytes[nameStart])) {
            return false;
        }
        nameEnd = Characters.afterWord(bytes, nameStart, limit);
        // Behind a letter, a quote makes a literal and a backslash may continue the name.
        if (nameEnd < limit && (bytes[nameEnd] == '\\' || bytes[nameEnd] == '"' || bytes[nameEnd] == '\'')) {
            return false;
        }
        readReplacement(limit);
        return true;
    }

    private void readReplacement(int limit) {
        int net = 0;
        callCount = 0;
        int i = nameEnd;
        while (i < limit) {
            byte b = bytes[i];
            if (Characters.continuesIdentifier(b)) {
                int from = i;
                i = Characters.afterWord(bytes, i, limit);
                // The letters of a number are no identifier.
                if (!Characters.digit(b)) {
                    mention(from, i);
                }
            } else if (b > '/' && b != '\\') {
                net += b == '{' ? 1 : b == '}' ? -1 : 0;
                i++;
            } else if (b == '\n') {
                break;
            } else if (b == '\\') {
                i = Math.max(i + 1, Splices.after(bytes, i, limit));
            } else if (b == '"' || b == '\'') {
                i = TextScanner.afterQuoted(bytes, i, limit);
            } else if (b == '/' && Comments.blockAt(bytes, i, limit)) {
                i = Comments.afterBlock(bytes, i, limit);
            } else if (b == '/' && Comments.lineAt(bytes, i, limit)) {
                i = Comments.afterLine(bytes, i, limit);
            } else {
                i++;
            }
        }
        end = i;
        plain = net == 0;
    }

    /** Notes an identifier that makes the macro declarative when it is so itself, see {@link MacroBodyScanner}. */
    private void mention(int from, int to) {
        int hash = SymbolTable.hash(bytes, from, to);
        if (MacroBodyScanner.mayBeCalled(bytes, to, bytes.length) || symbols.mayBeDeclarative(hash)) {
            calls = callCount == calls.length ? Arrays.copyOf(calls, callCount * 2) : calls;
            calls[callCount++] = hash;
        }
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    int nameStart() {
        return nameStart;
    }

    int nameEnd() {
        return nameEnd;
    }

    /** Returns the offset of the line end, or of the end of the file. */
    int end() {
        return end;
    }

    /** Tells whether nothing in the replacement need be noted before the macro is used but its calls: it opens and closes no brace. */
    boolean plain() {
        return plain;
    }

    /** Returns the number of identifiers that are called, or are declarative. */
    int callCount() {
        return callCount;
    }

    /** Returns the hash of one of them. */
    int call(int number) {
        return calls[number];
    }
}
