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
        byte[] bytes = text.index().file().bytes();
        byte[] name = wanted.name().getBytes(StandardCharsets.ISO_8859_1);
        int last = text.region().end() - name.length;
        for (int i = text.region().start(); i <= last; i++) {
            if (bytes[i] == name[0] && matches(bytes, i, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] name) {
        for (int i = 1; i < name.length; i++) {
            if (bytes[at + i] != name[i]) {
                return false;
            }
        }
        return true;
    }
}
