// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs over text up to the next directive and notes what a later reader needs to decide whether to look at it at all. */
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
    private int position;
    private int braces;
    private int parens;
    private boolean text;
    private int unclosedComment = -1;
    private int firstNul = -1;

    /** Creates a scanner; identifiers are noted only if the text is {@code shared}, for no unit reads its own source by halves. */
    TextScanner(byte[] bytes, int start, DefinitionSites definitions, boolean shared) {
        this.shared = shared;
        this.bytes = bytes;
        this.position = start;
        this.definitions = definitions;
    }

    boolean hasText() {
        return text;
    }

    int unclosedComment() {
        return unclosedComment;
    }

    int firstNul() {
        return firstNul;
    }

    TextRegion region(int start, int end) {
        keepTags();
        int[] identifiers = Arrays.copyOf(outer, outerCount);
        DefinitionSite[] places = sites.isEmpty() ? NO_SITES : sites.toArray(new DefinitionSite[0]);
        return new TextRegion(start, end, identifiers, braces, places);
    }

    /** Returns the offset of the hash of the next directive, or the end of the file. */
    int run() {
        int limit = bytes.length;
        boolean lineStart = true;
        while (position < limit) {
            byte b = bytes[position];
            if (b == '\n') {
                lineStart = true;
                position++;
            } else if (Characters.blank(b)) {
                if (b == 0 && firstNul < 0) {
                    firstNul = position;
                }
                position++;
            } else if (b == '/' && Comments.blockAt(bytes, position, limit)) {
                if (!Comments.closed(bytes, position, limit)) {
                    unclosedComment = position;
                }
                position = Comments.afterBlock(bytes, position, limit);
            } else if (b == '/' && Comments.lineAt(bytes, position, limit)) {
                position = Comments.afterLine(bytes, position, limit);
            } else if (lineStart && (b == '#' || (b == '%' && position + 1 < limit && bytes[position + 1] == ':'))) {
                return position;
            } else {
                // A splice at the start of a line leaves the next line a continuation of this one.
                lineStart = b == '\\' && lineStart;
                text |= b != '\\';
                token(b, limit);
            }
        }
        return limit;
    }

    private void token(byte b, int limit) {
        if (Characters.startsIdentifier(b)) {
            identifier(limit);
            return;
        }
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
                position = afterQuoted(bytes, position, limit);
                return;
            }
            case '\\' -> {
                int next = Splices.after(bytes, position, limit);
                position = next > position ? next : position + 1;
                return;
            }
            default -> {
                if (Characters.digit(b)) {
                    // The letters of a number are no identifier.
                    while (position < limit && Characters.continuesIdentifier(bytes[position])) {
                        position++;
                    }
                    return;
                }
            }
        }
        position++;
    }

    private void identifier(int limit) {
        int start = position;
        do {
            position++;
        } while (position < limit && Characters.continuesIdentifier(bytes[position]));
        DefinitionSite.Kind kind = DefinitionSites.kind(bytes, start, position);
        if (kind != null) {
            definitions.read(kind, start, position, sites);
        } else if (shared && outside()) {
            int hash = SymbolTable.hash(bytes, start, position);
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
