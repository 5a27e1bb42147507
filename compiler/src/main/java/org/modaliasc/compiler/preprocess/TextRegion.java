// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text between two directives, with what must be known to pass over it unread. */
final class TextRegion extends Item {
    /** No text. */
    static final TextRegion EMPTY = new TextRegion(0, 0, new int[0], 0, new DefinitionSite[0]);

    private static final int NOTHING = 0;
    private static final int BRACES = 1;
    private static final int DECLARES = 2;
    private static final int FINDING_BITS = 2;

    private final int[] outerIdentifiers;
    private final int braceNet;
    private final DefinitionSite[] sites;
    private final long defined;
    private @Nullable FileIndex index;
    // The finding, and above it for which state of all symbols: in one, because threads may come with different states.
    private volatile int checked = -1;

    /**
     * Creates a region.
     *
     * @param outerIdentifiers hashes of the identifiers that stand in no bracket opened inside the region, without the tags of
     *     structs in whole declarations that have no initialiser
     * @param braceNet opened minus closed braces
     * @param sites the places that may define a type
     */
    TextRegion(int start, int end, int[] outerIdentifiers, int braceNet, DefinitionSite[] sites) {
        super(start, end);
        this.outerIdentifiers = outerIdentifiers;
        this.braceNet = braceNet;
        this.sites = sites;
        long any = 0;
        for (DefinitionSite site : sites) {
            any |= site.mark();
        }
        this.defined = any;
    }

    int braceNet() {
        return braceNet;
    }

    /** Returns the index of the file that the text stands in. */
    FileIndex index() {
        return Objects.requireNonNull(index);
    }

    void enter(FileIndex whole) {
        index = whole;
    }

    DefinitionSite[] sites() {
        return sites;
    }

    /** Returns the marks of all sites together, see {@link DefinitionSite#mark}; 0 if there are none. */
    long defined() {
        return defined;
    }

    /** Tells whether the text may declare something looked for; it errs on the side of yes, see {@link Symbol#declarative}. */
    boolean declares(SymbolTable symbols) {
        return finding(symbols) == DECLARES;
    }

    /** Tells whether the text declares nothing looked for, but perhaps has macros with braces. */
    boolean hidesBraces(SymbolTable symbols) {
        return finding(symbols) == BRACES;
    }

    private int finding(SymbolTable symbols) {
        int now = symbols.declarativeVersion();
        int known = checked;
        if (known >> FINDING_BITS != now) {
            known = now << FINDING_BITS | find(symbols);
            checked = known;
        }
        return known & (1 << FINDING_BITS) - 1;
    }

    private int find(SymbolTable symbols) {
        int most = NOTHING;
        for (int hash : outerIdentifiers) {
            if (symbols.mayBeDeclarative(hash)) {
                if (symbols.mayDeclare(hash)) {
                    return DECLARES;
                }
                most = BRACES;
            }
        }
        return most;
    }
}
