// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises, without parsing, the places of a file where types are defined. */
final class DefinitionSites {
    /** Bytes looked at behind a keyword; a definition whose name is farther away is read only when all others fail. */
    private static final int SIGHT = 1 << 14;

    private final byte[] bytes;
    private final SymbolTable symbols;
    // Bytes that may still be looked at, so that a file of nothing but keywords is read in linear time.
    private long budget;

    DefinitionSites(byte[] bytes, SymbolTable symbols) {
        this.bytes = bytes;
        this.symbols = symbols;
        this.budget = 8L * bytes.length + SIGHT;
    }

    static DefinitionSite.@Nullable Kind kind(byte[] bytes, int start, int end) {
        int length = end - start;
        byte first = bytes[start];
        if (length == 6 && first == 's' && spells(bytes, start, "struct")) {
            return DefinitionSite.Kind.STRUCT;
        }
        if (length == 5 && first == 'u' && spells(bytes, start, "union")) {
            return DefinitionSite.Kind.STRUCT;
        }
        if (length == 4 && first == 'e' && spells(bytes, start, "enum")) {
            return DefinitionSite.Kind.ENUM;
        }
        if (length == 7 && first == 't' && spells(bytes, start, "typedef")) {
            return DefinitionSite.Kind.TYPEDEF;
        }
        return null;
    }

    /** Adds the sites that the keyword at {@code start} makes: one for each name that is defined there. */
    void read(DefinitionSite.Kind kind, int start, int behind, List<DefinitionSite> sites) {
        int limit = Math.min(bytes.length, behind + SIGHT);
        if (budget <= 0) {
            sites.add(new DefinitionSite(kind, null, start));
        } else if (kind == DefinitionSite.Kind.TYPEDEF) {
            typedef(start, behind, limit, sites);
        } else {
            DefinitionSite site = tagged(kind, start, behind, limit);
            if (site != null) {
                sites.add(site);
            }
        }
    }

    /** The tag is the last identifier before the brace: attributes may stand between. */
    private @Nullable DefinitionSite tagged(DefinitionSite.Kind kind, int start, int behind, int limit) {
        int from = -1;
        int to = -1;
        int parens = 0;
        int i = behind;
        while (i < limit) {
            budget--;
            byte b = bytes[i];
            if (b == '{' && parens == 0) {
                // Most mentions of a tag define nothing, so it becomes a symbol no sooner than here.
                Symbol tag = from < 0 ? null : symbols.intern(bytes, from, to);
                boolean named = tag != null || kind == DefinitionSite.Kind.ENUM;
                return named ? new DefinitionSite(kind, tag, start) : null;
            }
            if (Characters.startsIdentifier(b)) {
                int end = Characters.afterWord(bytes, i, limit);
                if (parens == 0 && !spells(bytes, i, "__attribute__")) {
                    from = i;
                    to = end;
                }
                i = end;
                continue;
            }
            int next = afterBlankOrComment(bytes, i, limit);
            if (next == i) {
                if (b != '(' && b != ')') {
                    return null;
                }
                parens += b == '(' ? 1 : -1;
                if (parens < 0) {
                    return null;
                }
                next++;
            }
            i = next;
        }
        return null;
    }

    /** The names are the last identifiers outside brackets before a comma or the semicolon. */
    private void typedef(int start, int behind, int limit, List<DefinitionSite> sites) {
        int from = -1;
        int to = -1;
        int depth = 0;
        int i = behind;
        while (i < limit) {
            budget--;
            byte b = bytes[i];
            if (Characters.startsIdentifier(b)) {
                int end = Characters.afterWord(bytes, i, limit);
                if (depth == 0 && !spells(bytes, i, "__attribute__")) {
                    from = i;
                    to = end;
                }
                i = end;
                continue;
            }
            int next = afterBlankOrComment(bytes, i, limit);
            if (next == i) {
                switch (b) {
                    case '{', '(', '[' -> depth++;
                    case '}', ')', ']' -> depth--;
                    case ',', ';' -> {
                        if (depth <= 0 && from >= 0) {
                            Symbol name = symbols.intern(bytes, from, to);
                            sites.add(new DefinitionSite(DefinitionSite.Kind.TYPEDEF, name, start));
                        }
                        if (depth <= 0 && b == ';') {
                            return;
                        }
                    }
                    default -> {}
                }
                next++;
            }
            i = next;
        }
        sites.add(new DefinitionSite(DefinitionSite.Kind.TYPEDEF, null, start));
    }

    private static int afterBlankOrComment(byte[] bytes, int i, int limit) {
        if (Characters.blank(bytes[i])) {
            return i + 1;
        }
        if (Comments.blockAt(bytes, i, limit)) {
            return Comments.afterBlock(bytes, i, limit);
        }
        if (Comments.lineAt(bytes, i, limit)) {
            return Comments.afterLine(bytes, i, limit);
        }
        return i;
    }

    private static boolean spells(byte[] bytes, int start, String word) {
        if (start + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[start + i] != word.charAt(i)) {
                return false;
            }
        }
        int end = start + word.length();
        return end == bytes.length || !Characters.continuesIdentifier(bytes[end]);
    }
}
