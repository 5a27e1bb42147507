// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The searches for headers that an inclusion makes, with those of the headers in it. Shared by all units and thread-safe. */
final class HeaderSearches {
    private final IncludePath.Hit[] own;
    private final HeaderSearches[] inner;
    private volatile @Nullable BitSet all;

    HeaderSearches(IncludePath.Hit[] own, HeaderSearches[] inner) {
        this.own = own;
        this.inner = inner;
    }

    boolean isEmpty() {
        return own.length == 0 && inner.length == 0;
    }

    /** Adds the numbers of all searches. */
    void addTo(BitSet numbers) {
        if (inner.length == 0) {
            addOwn(numbers);
            return;
        }
        BitSet known = all;
        if (known == null) {
            known = new BitSet();
            addTo(known, Collections.newSetFromMap(new IdentityHashMap<>()));
            all = known;
        }
        numbers.or(known);
    }

    private void addTo(BitSet numbers, Set<HeaderSearches> seen) {
        addOwn(numbers);
        for (HeaderSearches searches : inner) {
            if (seen.add(searches)) {
                searches.addTo(numbers, seen);
            }
        }
    }

    private void addOwn(BitSet numbers) {
        for (IncludePath.Hit hit : own) {
            numbers.set(hit.number());
        }
    }
}
