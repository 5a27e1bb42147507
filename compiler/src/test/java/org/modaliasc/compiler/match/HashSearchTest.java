// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modaliasc.match.generated.PerfectHash;

class HashSearchTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 57, 1000, 7292, 100_000})
    void everyKeyGetsASlotOfItsOwn(int count) {
        assertSeparated(count, i -> i * 0x9E3779B97F4A7C15L >>> 24, i -> 0);
    }

    @Test
    void keysThatDifferInFewBitsAreSeparated() {
        assertSeparated(4096, i -> i << 48, i -> 0);
        assertSeparated(4096, i -> i, i -> 0);
        assertSeparated(4096, i -> 0x8086_0000L << 32, i -> i);
        assertSeparated(64, i -> 1L << i, i -> 0);
    }

    @Test
    void theTableIsNotMuchLargerThanTheKeys() {
        assertThat(assertSeparated(7292, i -> i * 77, i -> 0).slotBits()).isEqualTo(13);
    }

    @Test
    void sameKeysGiveTheSameFunction() {
        PerfectHash one = assertSeparated(500, i -> i * i, i -> i);
        PerfectHash other = assertSeparated(500, i -> i * i, i -> i);

        assertThat(one.multiplier()).isEqualTo(other.multiplier());
        assertThat(one.displacements()).isEqualTo(other.displacements());
    }

    private static PerfectHash assertSeparated(int count, LongUnaryOperator first, LongUnaryOperator second) {
        long[] a = LongStream.range(0, count).map(first).toArray();
        long[] b = LongStream.range(0, count).map(second).toArray();
        PerfectHash hash = new HashSearch(a, b).displaced();
        BitSet slots = new BitSet();
        for (int i = 0; i < count; i++) {
            slots.set(hash.slot(a[i], b[i]));
        }
        assertThat(slots.cardinality()).isEqualTo(count);
        return hash;
    }
}
