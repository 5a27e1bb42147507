// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import org.modaliasc.compiler.source.SourceFile;

/**
 * The definitions of a file of which next to nothing need be noted before they are used, see {@link DefinitionLine#plain}, as offsets.
 *
 * <p>Nearly all definitions of a kernel's headers are like that, and nearly none of them is ever asked for: one driver's headers have
 * a quarter of a million. Only what they call is noted ({@link MacroCalls}). So no name and no definition is made of them before some text spells the name
 * ({@link DeferredDefinitions}). Not thread-safe while it is filled; nothing is added afterwards.
 */
final class PlainDefinitions {
    private static final int WIDTH = 4;

    private final SourceFile file;
    // Of each definition the hash of its name, where the name starts and ends, and where the replacement ends.
    private int[] places = {};
    private int count;

    PlainDefinitions(SourceFile file) {
        this.file = file;
    }

    void add(int hash, int nameStart, int nameEnd, int end) {
        int at = count * WIDTH;
        if (at == places.length) {
            places = Arrays.copyOf(places, Math.max(8 * WIDTH, at * 2));
        }
        places[at] = hash;
        places[at + 1] = nameStart;
        places[at + 2] = nameEnd;
        places[at + 3] = end;
        count++;
    }

    /** Gives back the room that was kept for more. */
    void trim() {
        places = Arrays.copyOf(places, count * WIDTH);
    }

    int count() {
        return count;
    }

    int hash(int number) {
        return places[number * WIDTH];
    }

    byte[] bytes() {
        return file.bytes();
    }

    int nameStart(int number) {
        return places[number * WIDTH + 1];
    }

    int nameEnd(int number) {
        return places[number * WIDTH + 2];
    }

    /** Makes the definition of a name. */
    MacroDefinition definition(int number, Symbol name) {
        int nameEnd = nameEnd(number);
        return new MacroDefinition(name, file, nameStart(number), nameEnd, nameEnd, places[number * WIDTH + 3]);
    }
}
