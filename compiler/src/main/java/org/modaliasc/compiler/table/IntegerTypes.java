// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.IntegerLiteral;

/** The integer types of a data model and the conversions between them (C17 6.3.1). */
final class IntegerTypes {
    private final DataModel model;
    private final Type.IntegerType intType = new Type.IntegerType("int", 4, 4, true, 3);
    private final Type.IntegerType unsignedInt = new Type.IntegerType("unsigned int", 4, 4, false, 3);
    private final Type.IntegerType longType;
    private final Type.IntegerType unsignedLong;
    private final Type.IntegerType longLong;
    private final Type.IntegerType unsignedLongLong;

    IntegerTypes(DataModel model) {
        this.model = model;
        int word = model.longBytes();
        this.longType = new Type.IntegerType("long", word, word, true, 4);
        this.unsignedLong = new Type.IntegerType("unsigned long", word, word, false, 4);
        this.longLong = new Type.IntegerType("long long", 8, model.longLongAlignment(), true, 5);
        this.unsignedLongLong = new Type.IntegerType("unsigned long long", 8, model.longLongAlignment(), false, 5);
    }

    DataModel model() {
        return model;
    }

    Type.IntegerType intType() {
        return intType;
    }

    /** Returns the type of {@code sizeof}. */
    Type.IntegerType size() {
        return unsignedLong;
    }

    /** Returns the type that a list of keywords names, or null if it is no integer type. */
    Type.@Nullable IntegerType of(List<String> keywords) {
        boolean unsigned = false;
        boolean signed = false;
        int longs = 0;
        String base = "int";
        for (String keyword : keywords) {
            switch (keyword) {
                case "unsigned" -> unsigned = true;
                case "signed", "__signed", "__signed__" -> signed = true;
                case "long" -> longs++;
                case "int" -> {}
                case "char", "short", "_Bool" -> base = keyword;
                default -> {
                    return null;
                }
            }
        }
        return switch (base) {
            case "_Bool" -> new Type.IntegerType("_Bool", 1, 1, false, 0);
            case "char" ->
                new Type.IntegerType(
                        unsigned ? "unsigned char" : signed ? "signed char" : "char",
                        1,
                        1,
                        !unsigned && (signed || model.signedChar()),
                        1);
            case "short" -> new Type.IntegerType(unsigned ? "unsigned short" : "short", 2, 2, !unsigned, 2);
            default ->
                switch (longs) {
                    case 0 -> unsigned ? unsignedInt : intType;
                    case 1 -> unsigned ? unsignedLong : longType;
                    default -> unsigned ? unsignedLongLong : longLong;
                };
        };
    }

    /** Returns the constant with the first type that holds it (C17 6.4.4.1 paragraph 5). */
    Constant literal(IntegerLiteral literal) {
        long value = literal.value();
        List<Type.IntegerType> candidates =
                List.of(intType, unsignedInt, longType, unsignedLong, longLong, unsignedLongLong);
        for (Type.IntegerType type : candidates) {
            boolean longEnough = type.rank() >= 3 + literal.longs();
            boolean signAllowed = type.signed() ? !literal.unsigned() : literal.unsigned() || !literal.decimal();
            if (longEnough && signAllowed && holds(type, value)) {
                return new Constant(value, type);
            }
        }
        return new Constant(value, unsignedLongLong);
    }

    /** Tells whether an unsigned 64-bit number fits. */
    private static boolean holds(Type.IntegerType type, long value) {
        int bits = 8 * type.bytes() - (type.signed() ? 1 : 0);
        return bits >= 64 || value >>> bits == 0;
    }

    /** Integer promotion: what is narrower than int becomes int. */
    Constant promote(Constant value) {
        return value.as(promote(value.type()));
    }

    Type.IntegerType promote(Type.IntegerType type) {
        return type.rank() < 3 ? intType : type;
    }

    /** Returns the type to which the usual arithmetic conversions bring two promoted operands. */
    Type.IntegerType common(Type.IntegerType one, Type.IntegerType two) {
        Type.IntegerType higher = one.rank() >= two.rank() ? one : two;
        Type.IntegerType lower = higher == one ? two : one;
        if (one.signed() == two.signed() || !higher.signed()) {
            return higher;
        }
        // The lower one is unsigned: the signed type of higher rank wins only if it is wider.
        return higher.bytes() > lower.bytes() ? higher : unsigned(higher);
    }

    private Type.IntegerType unsigned(Type.IntegerType type) {
        return switch (type.rank()) {
            case 3 -> unsignedInt;
            case 4 -> unsignedLong;
            default -> unsignedLongLong;
        };
    }

    /** Returns an enum constant inside its enum: an int if that holds it, and otherwise what its expression is. */
    Constant enumerator(Constant value) {
        return fitsInt(value) ? new Constant(value.bits(), intType) : promote(value);
    }

    /** Returns an enum constant behind its enum: an int if that holds it, and otherwise of the type of the enum. */
    Constant enumerator(Constant value, Type.IntegerType enumeration) {
        return fitsInt(value) ? new Constant(value.bits(), intType) : value.as(enumeration);
    }

    private static boolean fitsInt(Constant value) {
        return negative(value)
                ? value.bits() >= Integer.MIN_VALUE
                : Long.compareUnsigned(value.bits(), Integer.MAX_VALUE) <= 0;
    }

    private static boolean negative(Constant value) {
        return value.type().signed() && value.bits() < 0;
    }

    /**
     * Returns the type that gcc represents an enum with: packed, as small as it can be; otherwise at least an int.
     *
     * <p>Mirrors finish_enum in gcc/c/c-decl.cc (12.2).
     */
    Type.IntegerType enumeration(List<Constant> values, boolean packed) {
        boolean signed = false;
        for (Constant value : values) {
            signed |= negative(value);
        }
        int precision = signed ? 1 : 0;
        for (Constant value : values) {
            long magnitude = negative(value) ? ~value.bits() : value.bits();
            precision = Math.max(precision, 64 - Long.numberOfLeadingZeros(magnitude) + (signed ? 1 : 0));
        }
        if (!packed && precision <= 32) {
            return signed ? intType : unsignedInt;
        }
        return standard(precision <= 8 ? 1 : precision <= 16 ? 2 : precision <= 32 ? 4 : 8, signed);
    }

    private Type.IntegerType standard(int bytes, boolean signed) {
        return switch (bytes) {
            case 1 -> new Type.IntegerType(signed ? "signed char" : "unsigned char", 1, 1, signed, 1);
            case 2 -> new Type.IntegerType(signed ? "short" : "unsigned short", 2, 2, signed, 2);
            case 4 -> signed ? intType : unsignedInt;
            default -> model.longBytes() == 8 ? signed ? longType : unsignedLong : signed ? longLong : unsignedLongLong;
        };
    }
}
