// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.syntax.Derivation;
import org.modaliasc.compiler.syntax.Specifier;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TokenSlice;
import org.modaliasc.compiler.syntax.TypeName;

/** Finds out which type is written. */
final class TypeResolver {
    private static final Type NO_VALUE = new Type.NoValueType();

    private final UnitScope scope;

    TypeResolver(UnitScope scope) {
        this.scope = scope;
    }

    /** Returns the type that specifiers and a declarator name together. */
    Type resolve(TypeName name, TokenSlice slice) throws TableError {
        Type target;
        try {
            target = specified(name.specifiers(), slice, false);
        } catch (TableError error) {
            if (!pointer(name)) {
                throw error;
            }
            target = NO_VALUE;
        }
        return derive(target, name, slice);
    }

    /** Returns the type of a member, where the target of a pointer does not matter: it may be the struct being laid out. */
    Type resolveMember(TypeName name, TokenSlice slice) throws TableError {
        return derive(specified(name.specifiers(), slice, pointer(name)), name, slice);
    }

    private static boolean pointer(TypeName name) {
        return name.derived().contains(new Derivation.Pointer());
    }

    private Type derive(Type target, TypeName name, TokenSlice slice) throws TableError {
        Type type = target;
        // The derivation nearest to the declared name is applied last.
        for (int i = name.derived().size() - 1; i >= 0; i--) {
            Derivation step = name.derived().get(i);
            if (step instanceof Derivation.Pointer) {
                type = new Type.PointerType(type, scope.integers().model().longBytes());
            } else if (step instanceof Derivation.Array array) {
                long length = array.bound() == null
                        ? -1
                        : bound(slice.part(array.bound().from(), array.bound().to()));
                type = new Type.ArrayType(type, length);
            } else {
                type = NO_VALUE;
            }
        }
        return type;
    }

    private long bound(TokenSlice slice) throws TableError {
        Constant length = scope.evaluate(slice);
        if (length.bits() < 0) {
            throw new TableError(slice.get(0), "table.array-bound", "The bound of the array is negative.");
        }
        return length.bits();
    }

    private Type specified(List<Specifier> specifiers, TokenSlice slice, boolean pointer) throws TableError {
        List<String> keywords = new ArrayList<>();
        for (Specifier specifier : specifiers) {
            if (specifier instanceof Specifier.Basic basic) {
                keywords.add(slice.get(basic.at()).text());
            } else if (specifier instanceof Specifier.Struct struct) {
                return tagged(struct, slice, pointer);
            } else if (specifier instanceof Specifier.Enum enumeration) {
                return enumeration(enumeration, slice);
            } else if (specifier instanceof Specifier.Typeof typeof) {
                return typeof(slice.part(typeof.from() + 2, typeof.to() - 1));
            }
        }
        if (keywords.isEmpty()) {
            return named(specifiers, slice, pointer);
        }
        Type.IntegerType integer = scope.integers().of(keywords);
        return integer != null ? integer : other(keywords);
    }

    private Type other(List<String> keywords) {
        int longBytes = scope.integers().model().longBytes();
        if (keywords.contains("float")) {
            return new Type.FloatingType(4, 4);
        }
        if (keywords.contains("double")) {
            boolean extended = keywords.contains("long") && longBytes == 8;
            // The ABI of 32-bit x86 aligns both kinds of 8-byte numbers alike.
            return extended
                    ? new Type.FloatingType(16, 16)
                    : new Type.FloatingType(8, scope.integers().model().longLongAlignment());
        }
        if (keywords.stream().anyMatch(word -> word.contains("int128"))) {
            return new Type.FloatingType(16, 16);
        }
        return NO_VALUE;
    }

    /** Identifiers among specifiers are type names, or macros of headers that were not found and mean nothing. */
    private Type named(List<Specifier> specifiers, TokenSlice slice, boolean pointer) throws TableError {
        Token last = null;
        for (Specifier specifier : specifiers) {
            if (specifier instanceof Specifier.Named named) {
                last = slice.get(named.at());
                Type type = scope.typedef(last);
                if (type != null) {
                    return type;
                }
            }
        }
        if (pointer) {
            return NO_VALUE;
        }
        Token at = last == null ? slice.get(0) : last;
        throw new TableError(at, "table.unknown-type", "The type `" + at.text() + "` is not defined.");
    }

    private Type tagged(Specifier.Struct struct, TokenSlice slice, boolean pointer) throws TableError {
        if (struct.members() != null) {
            return struct(struct, slice);
        }
        Token tag = slice.get(struct.tag());
        Type type = pointer ? NO_VALUE : scope.struct(tag.text(), tag);
        if (type == null) {
            throw new TableError(
                    tag, "table.unknown-type", "The members of `struct " + tag.text() + "` are not defined.");
        }
        return type;
    }

    Type.StructType struct(Specifier.Struct struct, TokenSlice slice) throws TableError {
        return new StructLayout(scope, slice).layOut(struct);
    }

    Type enumeration(Specifier.Enum parsed, TokenSlice slice) throws TableError {
        if (parsed.constants() == null) {
            return parsed.tag() < 0 ? scope.integers().intType() : scope.enumeration(slice.get(parsed.tag()));
        }
        return scope.define(parsed, slice);
    }

    private Type typeof(TokenSlice operand) throws TableError {
        try {
            TypeName named = scope.parser().typeName(operand, scope);
            if (named != null) {
                return resolve(named, operand);
            }
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        }
        Type type = scope.evaluator().typeOf(scope.expression(operand), operand);
        if (type == null) {
            throw new TableError(
                    operand.get(0), "table.unknown-type", "The type of `" + operand.text() + "` is not known.");
        }
        return type;
    }

    /** Returns the struct that a table is declared with, or null if the declaration names none. */
    static @Nullable String tag(TypeName name, TokenSlice slice) {
        for (Specifier specifier : name.specifiers()) {
            if (specifier instanceof Specifier.Struct struct && struct.tag() >= 0) {
                return slice.get(struct.tag()).text();
            }
        }
        return null;
    }
}
