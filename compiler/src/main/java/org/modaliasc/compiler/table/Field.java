// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

/**
 * A part of an id struct that holds one value: a number, a pointer, or an array of characters.
 *
 * @param path name with the way to it, such as {@code vendor} or {@code matches[0].slot}
 * @param index number of the field in its struct, counted from 0 in order of declaration
 * @param offset of the field, or of the storage unit of a bit-field, in bytes
 * @param bitOffset of a bit-field in its storage unit, -1 for other fields
 * @param bitWidth of a bit-field, -1 for other fields
 * @param type an integer, floating or pointer type, or an array of one-byte integers
 */
public record Field(String path, int index, long offset, int bitOffset, int bitWidth, Type type) {
    /** Tells whether the field is a string or another array of bytes. */
    public boolean bytes() {
        return type instanceof Type.ArrayType;
    }

    /** Returns what is left of a number when it is stored in the field, zero-extended to 64 bits. */
    long truncate(long bits) {
        if (bitWidth >= 0) {
            return bitWidth >= 64 ? bits : bits & ((1L << bitWidth) - 1);
        }
        int width = (int) Math.min(8, type.size());
        long value = type instanceof Type.IntegerType integer ? integer.convert(bits) : bits;
        return width >= 8 ? value : value & ((1L << 8 * width) - 1);
    }
}
