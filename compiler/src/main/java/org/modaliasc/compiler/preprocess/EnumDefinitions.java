// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enums of a unit one after the other.
 *
 * <p>The first pass takes the texts that spell the name, last text first, because a driver's own enums stand in the source and the
 * headers beside it. The second pass takes the rest: the name may be pasted together by a macro.
 */
final class EnumDefinitions implements Iterator<Declaration> {
    private final TranslationUnit unit;
    private final Symbol wanted;
    private int pass;
    private int text;
    private int site;
    private @Nullable Declaration next;

    EnumDefinitions(TranslationUnit unit, Symbol wanted) {
        this.unit = unit;
        this.wanted = wanted;
        this.text = unit.definingTexts().size() - 1;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Declaration next() {
        Declaration declaration = next;
        if (declaration == null) {
            throw new NoSuchElementException();
        }
        advance();
        return declaration;
    }

    private void advance() {
        while (pass < 2) {
            while (text >= 0) {
                TranslationUnit.DefiningText defining = unit.definingTexts().get(text);
                TextRegion region = defining.text().region();
                boolean candidate = site > 0 || spells(defining.text()) == (pass == 0);
                while (candidate && site < region.sites().length) {
                    DefinitionSite found = region.sites()[site++];
                    if (found.kind() == DefinitionSite.Kind.ENUM) {
                        next = unit.definition(defining, found);
                        return;
                    }
                }
                site = 0;
                text--;
            }
            pass++;
            text = unit.definingTexts().size() - 1;
        }
        next = null;
    }

    private boolean spells(ActiveText text) {
        int start = text.region().start();
        // A string has a search that is fast also where nothing of ours has been compiled yet.
        String spelled = new String(
                text.index().file().bytes(), start, text.region().end() - start, StandardCharsets.ISO_8859_1);
        return spelled.contains(wanted.name());
    }
}
