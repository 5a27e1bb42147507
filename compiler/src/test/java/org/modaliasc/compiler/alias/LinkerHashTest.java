// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkerHashTest {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    /** The definition once more, in 64 bits and step by step: the hash is an unsigned long of a 64-bit host. */
    private static long slowBucket(String symbol) {
        BigInteger hash = BigInteger.ZERO;
        for (char c : symbol.toCharArray()) {
            hash = mixed(hash, c);
        }
        return mixed(hash, symbol.length()).mod(BigInteger.valueOf(4051)).longValueExact();
    }

    private static BigInteger mixed(BigInteger hash, int value) {
        BigInteger added =
                BigInteger.valueOf(value).add(BigInteger.valueOf(value).shiftLeft(17));
        BigInteger sum = hash.add(added).mod(WORD);
        return sum.xor(sum.shiftRight(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "__mod_pci__ids_device_table", "__mod_pci__nic_pci_tbl_device_table", "zzzzzzzz~~~~"})
    void aSymbolIsInTheBucketOfItsHash(String symbol) {
        assertThat(LinkerHash.bucket(symbol)).isEqualTo(slowBucket(symbol));
    }

    @Test
    void theHashHasMoreThan32Bits() {
        String letters = "abcdefghijklmnopqrstuvwxyz_".repeat(8).substring(0, 200);

        for (int i = 0; i < 200; i++) {
            String symbol = "__mod_pci__" + letters + i + "_device_table";
            assertThat(LinkerHash.bucket(symbol)).as(symbol).isEqualTo(slowBucket(symbol));
        }
    }
}
