// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Text between two directives, with what must be known to pass over it unread. */
final class TextRegion extends Item {
    private final Symbol[] outerIdentifiers;
    private final int braceNet;
    private final DefinitionSite[] sites;

    /**
     * Creates a region.
     *
     * @param outerIdentifiers distinct identifiers that stand in no bracket opened inside the region
     * @param braceNet opened minus closed braces
     * @param sites the places that may define a type
     */
    TextRegion(int start, int end, Symbol[] outerIdentifiers, int braceNet, DefinitionSite[] sites) {
        super(start, end);
        this.outerIdentifiers = outerIdentifiers;
        this.braceNet = braceNet;
        this.sites = sites;
    }

    int braceNet() {
        return braceNet;
    }

    DefinitionSite[] sites() {
        return sites;
    }

    /** Tells whether the text may declare something looked for; see {@link Symbol#declarative}. */
    boolean declarative() {
        for (Symbol symbol : outerIdentifiers) {
            if (symbol.declarative()) {
                return true;
            }
        }
        return false;
    }
}
