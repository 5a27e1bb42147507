// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void everyDifferenceIsSeen() {
        assertThat(Numbers.missing(0)).isZero();
        assertThat(Numbers.missingLow(0L)).isZero();
        for (int bit = 0; bit < 64; bit++) {
            assertThat(Numbers.missing(1L << bit)).isEqualTo(-1);
            if (bit < 63) {
                assertThat(Numbers.missingLow(1L << bit)).isEqualTo(-1);
            }
        }
        assertThat(Numbers.missing(-1)).isEqualTo(-1);
        assertThat(Numbers.missingLow(Long.MAX_VALUE)).isEqualTo(-1);
    }

    @Test
    void noMatchIsTheLargestNumber() {
        assertThat(Numbers.smaller(3, 5)).isEqualTo(3);
        assertThat(Numbers.smaller(5, 3)).isEqualTo(3);
        assertThat(Numbers.smaller(-1, 3)).isEqualTo(3);
        assertThat(Numbers.smaller(3, -1)).isEqualTo(3);
        assertThat(Numbers.smaller(-1, -1)).isEqualTo(-1);
    }

    @Test
    void insertionKeepsTheSmallestNumbersInOrder() {
        int[] numbers = new int[3];
        int count = 0;
        for (int number : new int[] {7, 3, 9, 1, 5}) {
            count = Numbers.insert(number, numbers, count);
        }

        assertThat(count).isEqualTo(5);
        assertThat(numbers).containsExactly(1, 3, 5);
        assertThat(Numbers.insert(2, new int[0], 4)).isEqualTo(5);
    }
}
