// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All texts of a unit in order. Those of a header that was not followed stay together until one is asked for. Not thread-safe. */
final class UnitTexts {
    /** Texts from a number on: those of a header, or one that stands alone. */
    private record Block(int first, Object content, int position, int depth) {}

    private final List<Block> blocks = new ArrayList<>();
    private int count;

    void add(ActiveText text) {
        blocks.add(new Block(count++, text, 0, 0));
    }

    void add(HeaderTexts texts, int position, int depth) {
        if (texts.count() > 0) {
            blocks.add(new Block(count, texts, position, depth));
            count += texts.count();
        }
    }

    int count() {
        return count;
    }

    ActiveText get(int number) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Block block = blocks.get(low);
        return block.content instanceof HeaderTexts texts
                ? texts.get(number - block.first, block.position, block.depth)
                : (ActiveText) block.content;
    }

    /**
     * Adds the texts that define a type with one of the marks, see {@link DefinitionSite#mark}, with their numbers; those of headers,
     * if there is a name, only where they may define it.
     */
    void addDefining(long marks, @Nullable Symbol name, List<TranslationUnit.DefiningText> to) {
        for (Block block : blocks) {
            if (block.content instanceof HeaderTexts texts) {
                texts.addDefining(marks, name, block.first, block.position, block.depth, to);
            } else if (block.content instanceof ActiveText text
                    && (text.region().defined() & marks) != 0) {
                to.add(new TranslationUnit.DefiningText(block.first, text));
            }
        }
    }
}
