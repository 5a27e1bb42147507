// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs over the texts of a file, each up to the next directive, and notes what a later reader needs to decide whether to look at one at
 * all.
 */
final class TextScanner {
    private static final int[] NO_HASHES = {};
    private static final DefinitionSite[] NO_SITES = {};

    private final byte[] bytes;
    private final DefinitionSites definitions;
    private final boolean shared;
    private int[] outer = NO_HASHES;
    private int outerCount;
    // Tags behind `struct` or `union` since the last end of a declaration, and whether an initialiser came since.
    private int[] tags = NO_HASHES;
    private int tagCount;
    private boolean initialised;
    private boolean behindStruct;
    private final List<DefinitionSite> sites = new ArrayList<>();
    private int braces;
    private int parens;
    private boolean text;
    private int unclosedComment = -1;
    private int firstNul = -1;

    /** Creates a scanner; identifiers are noted only if the file is {@code shared}, for no unit reads its own source by halves. */
    TextScanner(byte[] bytes, DefinitionSites definitions, boolean shared) {
        this.shared = shared;
        this.bytes = bytes;
        this.definitions = definitions;
    }

    /** Tells whether the stretch run over last holds more than blanks and comments. */
    boolean hasText() {
        return text;
    }

    /** Returns the offset of a comment that is never closed, or -1. */
    int unclosedComment() {
        return unclosedComment;
    }

    /** Returns the offset of the first NUL byte in all stretches, or -1. */
    int firstNul() {
        return firstNul;
    }

    /** Returns the stretch run over last. */
    TextRegion region(int start, int end) {
        keepTags();
        int[] identifiers = Arrays.copyOf(outer, outerCount);
        DefinitionSite[] places = sites.isEmpty() ? NO_SITES : sites.toArray(new DefinitionSite[0]);
        return new TextRegion(start, end, identifiers, braces, places);
    }

    /** Runs over the text from an offset on and returns the offset of the hash of the next directive, or the end of the file. */
    int run(int from) {
        begin();
        // The place is kept in a local variable: the first compiler of Java loads and stores a field for every byte.
        int limit = bytes.length;
        int i = from;
        boolean lineStart = true;
        while (i < limit) {
            if (!lineStart && (braces > 0 || !shared)) {
                i = afterInner(i, limit);
                if (i == limit) {
                    break;
                }
            }
            byte b = bytes[i];
            if (Characters.startsIdentifier(b)) {
                int start = i;
                i = Characters.afterWord(bytes, i, limit);
                text = true;
                lineStart = false;
                identifier(start, i);
            } else if (b == '\n') {
                lineStart = true;
                i++;
            } else if (Characters.blank(b)) {
                if (b == 0 && firstNul < 0) {
                    firstNul = i;
                }
                i++;
            } else if (b == '/' && Comments.blockAt(bytes, i, limit)) {
                int end = Comments.endOfBlock(bytes, i, limit);
                if (end < 0) {
                    unclosedComment = i;
                }
                i = end < 0 ? limit : end;
            } else if (b == '/' && Comments.lineAt(bytes, i, limit)) {
                i = Comments.afterLine(bytes, i, limit);
            } else if (lineStart && (b == '#' || (b == '%' && i + 1 < limit && bytes[i + 1] == ':'))) {
                return i;
            } else {
                // A splice at the start of a line leaves the next line a continuation of this one.
                lineStart = b == '\\' && lineStart;
                text |= b != '\\';
                i = behindToken(b, i, limit);
            }
        }
        return limit;
    }

    private void begin() {
        outerCount = 0;
        tagCount = 0;
        initialised = false;
        behindStruct = false;
        sites.clear();
        braces = 0;
        parens = 0;
        text = false;
    }

    /**
     * Passes over text in which, of all identifiers, only the keywords matter that define a type, up to something else that matters.
     *
     * <p>Most text is of this kind. {@code struct}, {@code union} and {@code enum} have a u and {@code typedef} has a y, which other
     * words seldom have, so that most bytes are passed with a single look.
     */
    private int afterInner(int start, int limit) {
        int i = start;
        while (i < limit) {
            int role = Characters.innerRole(bytes[i]);
            if (role == Characters.KEYWORD) {
                i = afterKeyword(i);
            } else if (role == Characters.STOP) {
                int line = bytes[i] == '\n' ? lineOfText(i + 1, limit) : -1;
                if (line < 0) {
                    return i;
                }
                i = line;
            } else {
                i++;
            }
        }
        return limit;
    }

    /** Returns where the next line begins that is not empty, or -1 if that may be a directive or a comment. */
    private int lineOfText(int start, int limit) {
        int i = start;
        while (i < limit && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n')) {
            i++;
        }
        boolean plain = i < limit
                && bytes[i] != '#'
                && bytes[i] != '%'
                && bytes[i] != '/'
                && bytes[i] != '\\'
                && !Characters.blank(bytes[i]);
        return plain ? i : -1;
    }

    /** Takes the keyword that has its u or y at {@code i}, if there is one, and returns the offset behind it or the letter. */
    private int afterKeyword(int i) {
        byte before = bytes[i - 1];
        int start = bytes[i] == 'y' ? i - 1 : before == 'r' ? i - 3 : before == 'n' ? i - 2 : i;
        if (start < 1 || Characters.continuesIdentifier(bytes[start - 1])) {
            return i + 1;
        }
        int end = Characters.afterWord(bytes, i, bytes.length);
        DefinitionSite.Kind kind = DefinitionSites.kind(bytes, start, end);
        if (kind != null) {
            definitions.read(kind, start, end, sites);
        }
        return end;
    }

    /** Returns the offset behind a token that is no identifier. */
    private int behindToken(byte b, int start, int limit) {
        behindStruct = false;
        switch (b) {
            case '{' -> braces++;
            case '}' -> braces--;
            case '(' -> parens++;
            case ')' -> parens--;
            case '=' -> initialised |= outside();
            case ';' -> {
                if (outside()) {
                    endDeclaration();
                }
            }
            case '"', '\'' -> {
                return afterQuoted(bytes, start, limit);
            }
            case '\\' -> {
                return Math.max(start + 1, Splices.after(bytes, start, limit));
            }
            default -> {
                // The letters of a number are no identifier.
                return Characters.digit(b) ? Characters.afterWord(bytes, start, limit) : start + 1;
            }
        }
        return start + 1;
    }

    private void identifier(int start, int end) {
        DefinitionSite.Kind kind = DefinitionSites.kind(bytes, start, end);
        if (kind != null) {
            definitions.read(kind, start, end, sites);
        } else if (shared && outside()) {
            int hash = SymbolTable.hash(bytes, start, end);
            if (behindStruct) {
                tags = tagCount == tags.length ? Arrays.copyOf(tags, Math.max(4, tagCount * 2)) : tags;
                tags[tagCount++] = hash;
            } else {
                keep(hash);
            }
        }
        behindStruct = kind == DefinitionSite.Kind.STRUCT;
    }

    private boolean outside() {
        return braces <= 0 && parens <= 0;
    }

    private void keep(int hash) {
        if (outerCount == outer.length) {
            outer = Arrays.copyOf(outer, Math.max(16, outerCount * 2));
        }
        outer[outerCount++] = hash;
    }

    /** Headers are full of functions that take or return a struct; without an initialiser none of them makes a table of it. */
    private void endDeclaration() {
        if (initialised) {
            keepTags();
        }
        tagCount = 0;
        initialised = false;
    }

    private void keepTags() {
        for (int i = 0; i < tagCount; i++) {
            keep(tags[i]);
        }
        tagCount = 0;
    }

    /** Returns the offset behind the string or character constant at {@code quote}, or of the line end that cuts it off. */
    static int afterQuoted(byte[] bytes, int quote, int limit) {
        byte mark = bytes[quote];
        int i = quote + 1;
        while (i < limit && bytes[i] != '\n') {
            if (bytes[i] == mark) {
                return i + 1;
            }
            if (bytes[i] == '\\') {
                int next = Splices.after(bytes, i, limit);
                i = next > i ? next : i + 2;
            } else {
                i++;
            }
        }
        return Math.min(i, limit);
    }
}
