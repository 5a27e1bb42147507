// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of C as far as tables need it. Sizes and alignments are in bytes. */
public sealed interface Type {
    /** Returns the size; 0 where it is not known. */
    long size();

    /** Returns the alignment. */
    int alignment();

    /**
     * An integer type.
     *
     * @param rank conversion rank: 0 for bool, 1 char, 2 short, 3 int, 4 long, 5 long long
     */
    record IntegerType(String name, int bytes, int alignment, boolean signed, int rank) implements Type {
        @Override
        public long size() {
            return bytes;
        }

        /** Returns the value that 64 bits have after conversion to this type, in 64 bits again. */
        public long convert(long bits) {
            if (rank == 0) {
                return bits == 0 ? 0 : 1;
            }
            if (bytes >= 8) {
                return bits;
            }
            int shift = 64 - 8 * bytes;
            return signed ? bits << shift >> shift : bits << shift >>> shift;
        }
    }

    /** A floating type. */
    record FloatingType(int bytes, int alignment) implements Type {
        @Override
        public long size() {
            return bytes;
        }
    }

    /** A pointer. */
    record PointerType(Type target, int bytes) implements Type {
        @Override
        public long size() {
            return bytes;
        }

        @Override
        public int alignment() {
            return bytes;
        }
    }

    /** An array; the length is -1 where it is left open. */
    record ArrayType(Type element, long length) implements Type {
        @Override
        public long size() {
            return length < 0 ? 0 : element.size() * length;
        }

        @Override
        public int alignment() {
            return element.alignment();
        }
    }

    /** A struct or union; the tag is empty if it has none. */
    record StructType(String tag, boolean union, List<Member> members, long size, int alignment) implements Type {}

    /**
     * A member of a struct.
     *
     * @param name null for an unnamed struct or union, whose members count as members of the outer one
     * @param offset of the member, or of the storage unit that holds a bit-field, in bytes
     * @param bitOffset of a bit-field from the least significant bit at {@code offset}, -1 for other members
     * @param bitWidth of a bit-field in bits, -1 for other members
     */
    record Member(@Nullable String name, Type type, long offset, int bitOffset, int bitWidth) {}

    /** {@code void}, and functions: what has no value; GNU C gives both the size 1. */
    record NoValueType() implements Type {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public int alignment() {
            return 1;
        }
    }
}
