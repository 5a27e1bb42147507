// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

/**
 * The value of an integer constant expression.
 *
 * @param bits the value in 64 bits, sign- or zero-extended from its type
 */
record Constant(long bits, Type.IntegerType type) {
    boolean truth() {
        return bits != 0;
    }

    Constant as(Type.IntegerType other) {
        return new Constant(other.convert(bits), other);
    }
}
