// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of a struct's parts, with the fields as its leaves; it is what designators and nested braces walk on. */
sealed interface ObjectShape {
    /** Fields of one struct; the largest id struct of Linux has 53. */
    int MAX_FIELDS = 4_096;

    /** A field. */
    record Leaf(Field field) implements ObjectShape {}

    /** A struct or union; unnamed members have an empty name. */
    record Struct(Type.StructType type, List<String> names, List<ObjectShape> parts) implements ObjectShape {
        /** Returns the position of a member, or -1; an unnamed member is found by the names inside it. */
        int position(String name) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(name) || (names.get(i).isEmpty() && within(parts.get(i), name))) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean within(ObjectShape part, String name) {
            return part instanceof Struct struct && struct.position(name) >= 0;
        }
    }

    /** An array of anything but bytes. */
    record Array(List<ObjectShape> parts) implements ObjectShape {}

    /** Returns how many parts can be initialised one after the other: only the first of a union. */
    default int count() {
        if (this instanceof Struct struct) {
            return struct.type().union()
                    ? Math.min(1, struct.parts().size())
                    : struct.parts().size();
        }
        if (this instanceof Array array) {
            return array.parts().size();
        }
        Field field = ((Leaf) this).field();
        return field.type() instanceof Type.ArrayType bytes ? (int) bytes.length() : 1;
    }

    /** Returns a part; a byte of a byte array is the array itself. */
    default ObjectShape part(int position) {
        if (this instanceof Struct struct) {
            return struct.parts().get(position);
        }
        return this instanceof Array array ? array.parts().get(position) : this;
    }

    /** Makes the shape of a struct, and adds its fields to the list; null if there are too many. */
    static @Nullable Struct of(Type.StructType type, List<Field> fields) {
        Struct made = struct(type, "", 0, fields);
        return fields.size() <= MAX_FIELDS ? made : null;
    }

    private static Struct struct(Type.StructType type, String path, long offset, List<Field> fields) {
        List<String> names = new ArrayList<>();
        List<ObjectShape> parts = new ArrayList<>();
        for (Type.Member member : type.members()) {
            String name = member.name() == null ? "" : member.name();
            String memberPath = path.isEmpty() || name.isEmpty() ? path + name : path + '.' + name;
            names.add(name);
            long at = offset + member.offset();
            parts.add(
                    member.bitWidth() < 0
                            ? shape(member.type(), memberPath, at, fields)
                            : leaf(memberPath, at, member.bitOffset(), member.bitWidth(), member.type(), fields));
        }
        return new Struct(type, names, parts);
    }

    private static ObjectShape shape(Type type, String path, long offset, List<Field> fields) {
        if (type instanceof Type.StructType struct) {
            return struct(struct, path, offset, fields);
        }
        if (type instanceof Type.ArrayType array && array.element().size() != 1) {
            List<ObjectShape> parts = new ArrayList<>();
            for (int i = 0; i < array.length() && fields.size() <= MAX_FIELDS; i++) {
                parts.add(shape(
                        array.element(),
                        path + '[' + i + ']',
                        offset + i * array.element().size(),
                        fields));
            }
            return new Array(parts);
        }
        return leaf(path, offset, -1, -1, type, fields);
    }

    private static Leaf leaf(String path, long offset, int bitOffset, int bitWidth, Type type, List<Field> fields) {
        Field field = new Field(path, fields.size(), offset, bitOffset, bitWidth, type);
        fields.add(field);
        return new Leaf(field);
    }
}
