// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that an inclusion passes over, in order. Positions and depths count from those of the inclusion. Thread-safe. */
final class HeaderTexts {
    /** A text, or the texts of a header, as they stand in the unit that includes them. */
    sealed interface Part permits ActiveText, Several {}

    /** The texts of a header in this one. */
    record Several(HeaderTexts texts, int position, int depth) implements Part {}

    /** Names remembered as not defined here; units that ask for more are rare. */
    private static final int MOST_MISSING = 8;

    // Each a TextRegion or HeaderTexts, and their positions and depths. Objects for them would be a good part of all
    // that a run over a kernel keeps.
    private final Object[] parts;
    private final int[] positions;
    private final int[] depths;
    private final int count;
    private final long defined;
    // The last state of all symbols for which none of the texts declared anything looked for.
    private volatile int passable = -1;
    // Names that were looked for in vain: every unit asks for the same few. Threads may lose each other's, which costs
    // a search.
    private volatile Symbol[] missing = {};

    /** Takes the texts of an inclusion at a position and depth. */
    HeaderTexts(List<Part> found, int position, int depth) {
        int size = found.size();
        this.parts = new Object[size];
        this.positions = new int[size];
        this.depths = new int[size];
        int sum = 0;
        long any = 0;
        for (int i = 0; i < size; i++) {
            Part part = found.get(i);
            if (part instanceof ActiveText text) {
                parts[i] = text.region();
                positions[i] = text.position() - position;
                depths[i] = text.depth() - depth;
                sum++;
                any |= text.region().defined();
            } else if (part instanceof Several several) {
                parts[i] = several.texts;
                positions[i] = several.position - position;
                depths[i] = several.depth - depth;
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
        for (Object part : parts) {
            boolean pass = part instanceof TextRegion text
                    ? !text.declares(symbols)
                    : part instanceof HeaderTexts texts && texts.passable(symbols);
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
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof TextRegion text && left-- == 0) {
                return new ActiveText(text.index(), text, position + positions[i], depth + depths[i]);
            }
            if (parts[i] instanceof HeaderTexts texts) {
                if (left < texts.count) {
                    return texts.get(left, position + positions[i], depth + depths[i]);
                }
                left -= texts.count;
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
        for (int i = 0; i < parts.length; i++) {
            int at = position + positions[i];
            int inside = depth + depths[i];
            if (parts[i] instanceof TextRegion text) {
                if ((text.defined() & marks) != 0 && (name == null || defines(text, name))) {
                    ActiveText active = new ActiveText(text.index(), text, at, inside);
                    to.add(new TranslationUnit.DefiningText(number, active));
                    any = true;
                }
                number++;
            } else if (parts[i] instanceof HeaderTexts texts) {
                any |= texts.addDefining(marks, name, number, at, inside, to);
                number += texts.count;
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
}
