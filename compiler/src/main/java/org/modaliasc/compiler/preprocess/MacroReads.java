// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The macros that an inclusion has asked for so far, what they were before it, and since which position, in order.
 *
 * <p>Open addressing with linear probing over rows of arrays: some hundred thousand macros are noted in a run over a kernel, mostly for
 * inclusions that never come again. Not thread-safe.
 */
final class MacroReads {
    private Symbol[] names = new Symbol[16];
    private @Nullable Object[] definitions = new @Nullable Object[16];
    private int[] since = new int[16];
    // One more than the index of a name, 0 where there is none.
    private int[] slots = new int[32];
    private int count;

    /** Notes what a macro is; what is noted first stays, unless it says only that there was some definition. */
    void add(Symbol name, @Nullable Object definition, int position) {
        int mask = slots.length - 1;
        int slot = name.hash() & mask;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (names[known] == name) {
                if (definitions[known] == ExpectedMacros.DEFINED) {
                    definitions[known] = definition;
                    since[known] = position;
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
        if (count == names.length) {
            grow();
            add(name, definition, position);
            return;
        }
        names[count] = name;
        definitions[count] = definition;
        since[count] = position;
        slots[slot] = ++count;
    }

    private void grow() {
        names = Arrays.copyOf(names, count * 2);
        definitions = Arrays.copyOf(definitions, count * 2);
        since = Arrays.copyOf(since, count * 2);
        slots = new int[count * 4];
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            int slot = names[i].hash() & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** Forgets all; the room stays. */
    void clear() {
        Arrays.fill(slots, 0);
        count = 0;
    }

    /** Hands all on to the inclusion around this one. */
    void addTo(EffectRecording around) {
        for (int i = 0; i < count; i++) {
            around.read(names[i], definitions[i], since[i]);
        }
    }

    ExpectedMacros expected() {
        return new ExpectedMacros(Arrays.copyOf(names, count), Arrays.copyOf(definitions, count));
    }
}
