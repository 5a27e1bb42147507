// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

/**
 * Bounds of one evaluation.
 *
 * <p>Each is at least ten times what any makefile of Linux 6.12 needs; the most work is {@code drivers/gpu/drm/nouveau}.
 */
final class MakeLimits {
    /** References inside references. */
    static final int EXPANSION_DEPTH = 200;

    /** Files included from files. */
    static final int INCLUDE_DEPTH = 50;

    /** Characters of one expanded text. */
    static final int EXPANDED_CHARACTERS = 4 << 20;

    /** Characters read, compared or produced in the whole evaluation. */
    static final long TOTAL_CHARACTERS = 64L << 20;

    /** Bytes of one makefile. */
    static final int FILE_BYTES = 8 << 20;

    /** Files that one pattern may name. */
    static final int WILDCARD_MATCHES = 100_000;

    private MakeLimits() {}
}
