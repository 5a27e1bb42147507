// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import java.util.List;
import org.modaliasc.match.generated.PerfectHash;

/**
 * What the index of a table is built from besides the entries; {@link org.modaliasc.match.generated.BitmaskIndex} says how it works.
 *
 * @param masks of the rest, the empty one first, at most 255
 * @param pairs over all pairs
 * @param conditions over the conditions of pairs that have several
 * @param bytes four bytes of the device that tell wild entries apart best
 * @param wildCount number of wild entries
 */
public record IndexPlan(
        List<Long> masks, PerfectHash pairs, PerfectHash conditions, List<Integer> bytes, int wildCount) {
    /** Copies the lists. */
    public IndexPlan {
        masks = List.copyOf(masks);
        bytes = List.copyOf(bytes);
    }
}
