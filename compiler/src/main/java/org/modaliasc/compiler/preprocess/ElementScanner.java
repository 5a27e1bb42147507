// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/**
 * Reads the written form of one element of an initializer without making tokens.
 *
 * <p>Handles what nearly all entries are made of: identifiers, integers, punctuation, blanks and comments. Anything else, such as a
 * string, a line splice or a directive in the middle, is left to the ordinary way.
 */
final class ElementScanner {
    /** Numbers and other parts of one element; longer ones are not worth remembering. */
    private static final int MAX_NUMBERS = 32;

    private static final int MAX_PARTS = 256;

    /** Parts of a key from here on are identifiers; asking the enum each time makes a copy of its values. */
    private static final int KINDS = TokenKind.values().length;

    private final SymbolTable symbols;
    private final ElementKey key = new ElementKey();
    private final long[] numbers = new long[MAX_NUMBERS];
    private int count;
    private int start;
    private int end;

    ElementScanner(SymbolTable symbols) {
        this.symbols = symbols;
    }

    ElementKey key() {
        return key;
    }

    long[] numbers() {
        return java.util.Arrays.copyOf(numbers, count);
    }

    int start() {
        return start;
    }

    /** Returns the offset behind the last byte of the element. */
    int end() {
        return end;
    }

    /** Reads the element that comes next; false if it cannot be read in this way. */
    boolean read(byte[] bytes, int from, int limit) {
        key.clear();
        count = 0;
        start = -1;
        int depth = 0;
        int i = from;
        while (i < limit && key.size() < MAX_PARTS) {
            byte b = bytes[i];
            if (Characters.blank(b)) {
                i++;
                continue;
            }
            if (b == '/') {
                if (Comments.blockAt(bytes, i, limit)) {
                    i = Comments.afterBlock(bytes, i, limit);
                    continue;
                }
                if (Comments.lineAt(bytes, i, limit)) {
                    i = Comments.afterLine(bytes, i, limit);
                    continue;
                }
            }
            if (depth == 0 && start >= 0 && (b == ',' || b == '}')) {
                return true;
            }
            if (start < 0) {
                if (b != '{' && !Characters.startsIdentifier(b)) {
                    return false;
                }
                start = i;
            }
            int next;
            if (Characters.startsIdentifier(b)) {
                next = identifier(bytes, i, limit);
            } else if (Characters.digit(b)) {
                next = number(bytes, i, limit);
            } else {
                depth += b == '{' || b == '(' || b == '[' ? 1 : b == '}' || b == ')' || b == ']' ? -1 : 0;
                next = depth < 0 ? -1 : punctuator(bytes, i, limit);
            }
            if (next < 0) {
                return false;
            }
            i = next;
            end = i;
        }
        return false;
    }

    private int identifier(byte[] bytes, int from, int limit) {
        int i = from + 1;
        while (i < limit && Characters.continuesIdentifier(bytes[i])) {
            i++;
        }
        if (i < limit && (bytes[i] == '"' || bytes[i] == '\'' || bytes[i] == '\\')) {
            return -1;
        }
        key.add(symbols.intern(bytes, from, i).id() + KINDS);
        return i;
    }

    private int punctuator(byte[] bytes, int from, int limit) {
        int length = Punctuators.read(bytes, from, limit);
        TokenKind kind = Punctuators.kind(bytes, from, length);
        if (kind == TokenKind.OTHER || kind == TokenKind.HASH || kind == TokenKind.ASSIGN_OPERATOR) {
            return -1;
        }
        key.add(kind.ordinal());
        return from + length;
    }

    /** Adds a number: its value apart, and to the key only what its type in C depends on. */
    private int number(byte[] bytes, int from, int limit) {
        int i = from;
        boolean hexadecimal = bytes[from] == '0' && from + 1 < limit && (bytes[from + 1] | 0x20) == 'x';
        long value = 0;
        if (hexadecimal) {
            i += 2;
            int first = i;
            for (; i < limit; i++) {
                int digit = Character.digit(bytes[i], 16);
                if (digit < 0) {
                    break;
                }
                value = value << 4 | digit;
            }
            if (i == first || i - first > 16) {
                return -1;
            }
        } else {
            // Octal, binary, and what is too long for a long are rare.
            if (bytes[from] == '0' && from + 1 < limit && Characters.continuesIdentifier(bytes[from + 1])) {
                return -1;
            }
            while (i < limit && Characters.digit(bytes[i]) && i - from < 18) {
                value = value * 10 + (bytes[i++] - '0');
            }
        }
        boolean more = i < limit && (Characters.continuesIdentifier(bytes[i]) || bytes[i] == '.' || bytes[i] == '\\');
        if (more || count == MAX_NUMBERS) {
            return -1;
        }
        numbers[count++] = value;
        int width = 64 - Long.numberOfLeadingZeros(value);
        int widthClass = width < 32 ? 0 : width == 32 ? 1 : width < 64 ? 2 : 3;
        key.add(-1 - (hexadecimal ? 4 : 0) - widthClass);
        return i;
    }
}
