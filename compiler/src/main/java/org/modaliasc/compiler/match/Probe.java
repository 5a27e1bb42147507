// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import org.modaliasc.match.generated.PerfectHash;

/** One step of a search without branches; the smallest number that any step gives is the first match. */
public sealed interface Probe {
    /** Bits of the device that count. */
    Shape shape();

    /** Compares a device with one entry. */
    record Compare(Shape shape, long ids, int classCode, int entry) implements Probe {}

    /**
     * Looks up a device among entries of the same shape.
     *
     * @param hash of ids and class under the shape; without displacements if it has no bucket bits
     * @param ids by slot
     * @param classCodes by slot
     * @param entries by slot; an empty slot repeats some other one, whose key never leads there
     */
    record Lookup(Shape shape, PerfectHash hash, long[] ids, int[] classCodes, int[] entries) implements Probe {}
}
