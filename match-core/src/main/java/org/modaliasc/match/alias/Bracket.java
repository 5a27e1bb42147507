// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.nio.charset.StandardCharsets;

/**
 * One bracket expression of a pattern against one byte.
 *
 * <p>Mirrors the bracket case of internal_fnmatch in posix/fnmatch_loop.c of glibc 2.36, in the C locale and without flags, with
 * every oddity of malformed ones: an expression that does not end is a plain bracket, but not if a class, an equivalence or a
 * collating symbol in it is bad; then nothing matches.
 */
final class Bracket {
    /** The byte does not match. */
    static final int NONE = -1;

    /** CHARCLASS_NAME_MAX. */
    private static final int CLASS_NAME_MAX = 2048;

    private final byte[] pattern;
    private final int open;
    private final int value;
    private int p;
    private int c;

    private Bracket(byte[] pattern, int open, int value) {
        this.pattern = pattern;
        this.open = open;
        this.value = value;
    }

    /**
     * Returns where the pattern goes on after its bracket at {@code open} has matched a byte, or {@link #NONE}.
     *
     * @param value 1 to 255
     */
    static int step(byte[] pattern, int open, int value) {
        return new Bracket(pattern, open, value).step();
    }

    private int at(int position) {
        return position < pattern.length ? pattern[position] & 0xFF : 0;
    }

    private int step() {
        p = open + 1;
        boolean not = at(p) == '!' || at(p) == '^';
        if (not) {
            p++;
        }
        return switch (find()) {
            case FOUND -> skipRest(not);
            case NOT_FOUND -> not ? p : NONE;
            case UNTERMINATED -> plain();
            case BAD -> NONE;
        };
    }

    private int plain() {
        return value == '[' ? open + 1 : NONE;
    }

    private enum Outcome {
        FOUND,
        NOT_FOUND,
        UNTERMINATED,
        BAD
    }

    private Outcome find() {
        c = at(p++);
        do {
            boolean atom = true;
            if (c == '\\') {
                if (at(p) == 0) {
                    return Outcome.BAD;
                }
                c = at(p++);
            } else if (c == '[' && at(p) == ':') {
                int end = classEnd();
                if (end == NONE) {
                    return Outcome.BAD;
                }
                if (end > 0) {
                    String name = new String(pattern, p + 1, end - p - 1, StandardCharsets.ISO_8859_1);
                    p = end + 2;
                    int mask = CharacterClass.contains(name, value);
                    if (mask != 0) {
                        return mask < 0 ? Outcome.BAD : Outcome.FOUND;
                    }
                    c = at(p++);
                    continue;
                }
            } else if (c == '[' && at(p) == '=') {
                int member = at(p + 1);
                if (member != 0 && at(p + 2) == '=' && at(p + 3) == ']') {
                    p += 4;
                    if (value == member) {
                        return Outcome.FOUND;
                    }
                    c = at(p++);
                    continue;
                }
            } else if (c == 0) {
                return Outcome.UNTERMINATED;
            } else if (c == '[' && at(p) == '.') {
                int symbol = symbol();
                if (symbol == NONE) {
                    return Outcome.BAD;
                }
                boolean range = at(p) == '-' && at(p + 1) != 0;
                if (!range && value == symbol) {
                    return Outcome.FOUND;
                }
                atom = false;
                c = symbol;
            }
            if (atom) {
                boolean range = at(p) == '-' && at(p + 1) != 0 && at(p + 1) != ']';
                if (!range && value == c) {
                    return Outcome.FOUND;
                }
            }
            int low = c;
            c = at(p++);
            if (c == '-' && at(p) != ']') {
                int high = rangeEnd();
                if (high == NONE) {
                    return Outcome.BAD;
                }
                if (low <= value && value <= high) {
                    return Outcome.FOUND;
                }
                c = at(p++);
            }
        } while (c != ']');
        return Outcome.NOT_FOUND;
    }

    private int rangeEnd() {
        int high = at(p++);
        if (high == '[' && at(p) == '.') {
            return symbol();
        }
        if (high == '\\') {
            high = at(p++);
        }
        return high == 0 ? NONE : high;
    }

    /** Returns the colon that ends the class name after {@link #p}, 0 if there is no class, or {@link #NONE}. */
    private int classEnd() {
        int q = p;
        for (int length = 0; length < CLASS_NAME_MAX; length++) {
            int d = at(++q);
            if (d == ':' && at(q + 1) == ']') {
                return q;
            }
            // As in glibc, no z.
            if (d < 'a' || d >= 'z') {
                return 0;
            }
        }
        return NONE;
    }

    /** Reads a collating symbol; the C locale knows those of one byte. */
    private int symbol() {
        int q = p;
        int length = 0;
        for (int d = at(++q); d != '.' || at(q + 1) != ']'; d = at(++q)) {
            if (d == 0) {
                return NONE;
            }
            length++;
        }
        int symbol = at(p + 1);
        p = q + 2;
        return length == 1 ? symbol : NONE;
    }

    private int skipRest(boolean not) {
        while ((c = at(p++)) != ']') {
            if (c == 0) {
                return plain();
            }
            if (c == '\\') {
                if (at(p++) == 0) {
                    return NONE;
                }
            } else if (c == '[' && at(p) == ':') {
                int end = classEnd();
                if (end == NONE) {
                    return NONE;
                }
                p = end > 0 ? end + 2 : p;
            } else if (c == '[' && at(p) == '=') {
                if (at(p + 1) == 0 || at(p + 2) != '=' || at(p + 3) != ']') {
                    return NONE;
                }
                p += 4;
            } else if (c == '[' && at(p) == '.') {
                int q = p;
                for (int d = at(++q); d != '.' || at(q + 1) != ']'; d = at(++q)) {
                    if (d == 0) {
                        return NONE;
                    }
                }
                p = q + 2;
            }
        }
        return not ? NONE : p;
    }
}
