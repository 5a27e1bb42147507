// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

/**
 * How an architecture represents the types of C.
 *
 * @param longBytes size of {@code long} and of pointers: 8, or 4 on 32-bit kernels
 * @param longLongAlignment alignment of {@code long long} in structs: 8, but 4 on 32-bit x86
 * @param signedChar whether plain {@code char} is signed; kernels since 6.2 make it unsigned everywhere
 * @param bigEndian whether the most significant byte comes first
 */
public record DataModel(int longBytes, int longLongAlignment, boolean signedChar, boolean bigEndian) {
    /** The model of 64-bit x86 with plain {@code char} signed. */
    public static final DataModel LP64 = new DataModel(8, 8, true, false);
}
