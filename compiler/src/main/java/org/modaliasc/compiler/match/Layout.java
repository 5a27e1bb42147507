// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a table is searched. */
public sealed interface Layout {
    /**
     * A few probes in the code of the class.
     *
     * @param regular over entries that match always
     * @param overrideOnly over entries that match under an override only
     */
    record Probes(List<Probe> regular, List<Probe> overrideOnly) implements Layout {
        /** Copies the lists. */
        public Probes {
            regular = List.copyOf(regular);
            overrideOnly = List.copyOf(overrideOnly);
        }
    }

    /**
     * An index of exact entries and of bit masks for the wild ones.
     *
     * @param regular over entries that match always
     * @param overrideOnly over entries that match under an override only, or null if there are none
     */
    record Bitmask(IndexPlan regular, @Nullable IndexPlan overrideOnly) implements Layout {}
}
