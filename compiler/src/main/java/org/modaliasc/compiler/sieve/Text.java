// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A text, also as numbers of four bytes each, which a search gets through three times faster. For use by one thread.
 *
 * @param bytes its bytes, with others behind them
 * @param length number of its bytes
 * @param cells its bytes four by four, the first one lowest; those at the end that are fewer than four are left out
 */
record Text(byte[] bytes, int length, int[] cells) {
    /** Bytes of a cell. */
    static final int CELL = Integer.BYTES;

    /** Takes a text; its cells are written to {@code space} if that is large enough. */
    static Text of(byte[] bytes, int length, int[] space) {
        int count = length / CELL;
        int[] cells = space.length < count ? new int[count] : space;
        // Only this copy is done by the machine's own fast code; putting numbers together takes longer than the search.
        ByteBuffer.wrap(bytes, 0, length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(cells, 0, count);
        return new Text(bytes, length, cells);
    }
}
