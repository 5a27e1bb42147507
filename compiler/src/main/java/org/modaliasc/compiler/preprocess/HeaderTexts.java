// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that an inclusion passes over, in order. Positions and depths count from those of the inclusion. Thread-safe. */
final class HeaderTexts {
    /** A text or the texts of a header in this one. */
    sealed interface Part {}

    /** One text. */
    record One(FileIndex index, TextRegion region, int position, int depth) implements Part {}

    /** Those of a header in this one. */
    record Several(HeaderTexts texts, int position, int depth) implements Part {}

    /** Names remembered as not defined here; units that ask for more are rare. */
    private static final int MOST_MISSING = 8;

    private final Part[] parts;
    private final int count;
    private final long defined;
    // The last state of all symbols for which none of the texts declared anything looked for.
    private volatile int passable = -1;
    // Names that were looked for in vain: every unit asks for the same few. Threads may lose each other's, which costs
    // a search.
    private volatile Symbol[] missing = {};

    HeaderTexts(List<Part> parts) {
        this.parts = parts.toArray(new Part[0]);
        int sum = 0;
        long any = 0;
        for (Part part : parts) {
            if (part instanceof One one) {
                sum++;
                any |= one.region.defined();
            } else if (part instanceof Several several) {
                sum += several.texts.count;
                any |= several.texts.defined;
            }
        }
        this.count = sum;
        this.defined = any;
    }

    int count() {
        return count;
    }

    /** Tells whether no text may declare anything looked for, see {@link TextRegion#declares}. */
    boolean passable(SymbolTable symbols) {
        int now = symbols.declarativeVersion();
        if (passable == now) {
            return true;
        }
        for (Part part : parts) {
            boolean pass = part instanceof One one
                    ? !one.region.declares(symbols)
                    : part instanceof Several several && several.texts.passable(symbols);
            if (!pass) {
                return false;
            }
        }
        passable = now;
        return true;
    }

    /** Returns one of the texts, as it stands in a unit that includes the header at a position and depth. */
    ActiveText get(int number, int position, int depth) {
        int left = number;
        for (Part part : parts) {
            if (part instanceof One one && left-- == 0) {
                return active(one, position, depth);
            }
            if (part instanceof Several several) {
                if (left < several.texts.count) {
                    return several.texts.get(left, position + several.position, depth + several.depth);
                }
                left -= several.texts.count;
            }
        }
        throw new IndexOutOfBoundsException(number);
    }

    /**
     * Adds the texts that define a type with one of the marks, with their numbers, the first text having {@code first}; with a name,
     * only those that define it or a type whose name is not in sight. Returns whether there are any.
     */
    boolean addDefining(
            long marks,
            @Nullable Symbol name,
            int first,
            int position,
            int depth,
            List<TranslationUnit.DefiningText> to) {
        if ((defined & marks) == 0 || (name != null && missed(name))) {
            return false;
        }
        boolean any = false;
        int number = first;
        for (Part part : parts) {
            if (part instanceof One one) {
                if ((one.region.defined() & marks) != 0 && (name == null || defines(one.region, name))) {
                    to.add(new TranslationUnit.DefiningText(number, active(one, position, depth)));
                    any = true;
                }
                number++;
            } else if (part instanceof Several several) {
                any |= several.texts.addDefining(
                        marks, name, number, position + several.position, depth + several.depth, to);
                number += several.texts.count;
            }
        }
        if (!any && name != null) {
            miss(name);
        }
        return any;
    }

    private static boolean defines(TextRegion region, Symbol name) {
        for (DefinitionSite site : region.sites()) {
            if (site.name() == name || (site.name() == null && site.kind() != DefinitionSite.Kind.ENUM)) {
                return true;
            }
        }
        return false;
    }

    private void miss(Symbol name) {
        Symbol[] known = missing;
        if (known.length < MOST_MISSING) {
            Symbol[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = name;
            missing = more;
        }
    }

    private boolean missed(Symbol name) {
        for (Symbol known : missing) {
            if (known == name) {
                return true;
            }
        }
        return false;
    }

    private static ActiveText active(One one, int position, int depth) {
        return new ActiveText(one.index, one.region, position + one.position, depth + one.depth);
    }
}
