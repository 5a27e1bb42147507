// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Declaration;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.preprocess.TranslationUnit;
import org.modaliasc.compiler.syntax.DeclaredObject;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.Specifier;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TableParser;
import org.modaliasc.compiler.syntax.TokenSlice;
import org.modaliasc.compiler.syntax.TypeName;
import org.modaliasc.compiler.syntax.TypeNames;

/** The types and enum constants of one translation unit, found in its text when they are asked for. Not thread-safe. */
final class UnitScope implements TypeNames {
    private final TranslationUnit unit;
    private final TableParser parser;
    private final IntegerTypes integers;
    private final DeclaredObjects objects;
    private final TypeResolver resolver;
    private final ConstantEvaluator evaluator;
    private final Map<String, Type> structs = new HashMap<>();
    private final Map<String, Type> typedefs = new HashMap<>();
    private final Map<String, Boolean> typeNames = new HashMap<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Set<String> notConstants = new HashSet<>();
    // Names whose definitions are being read, to notice a type that contains itself.
    private final Set<String> inProgress = new HashSet<>();

    UnitScope(TranslationUnit unit, TableParser parser, DataModel model) {
        this.unit = unit;
        this.parser = parser;
        this.integers = new IntegerTypes(model);
        this.objects = new DeclaredObjects(unit, parser);
        this.resolver = new TypeResolver(this);
        this.evaluator = new ConstantEvaluator(this);
    }

    IntegerTypes integers() {
        return integers;
    }

    TableParser parser() {
        return parser;
    }

    DeclaredObjects objects() {
        return objects;
    }

    TypeResolver resolver() {
        return resolver;
    }

    ConstantEvaluator evaluator() {
        return evaluator;
    }

    /** Returns the value of an integer constant expression. */
    Constant evaluate(TokenSlice slice) throws TableError {
        return evaluator.evaluate(expression(slice), slice);
    }

    Expression expression(TokenSlice slice) throws TableError {
        try {
            return parser.expression(slice, this);
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        }
    }

    /** Returns the struct or union with a tag, or null if the unit does not define it. */
    @Nullable
    Type struct(String tag) throws TableError {
        Type known = structs.get(tag);
        if (known != null || !inProgress.add("struct " + tag)) {
            return known;
        }
        try {
            for (Declaration declaration : unit.structs(tag)) {
                TokenSlice slice = TokenSlice.of(declaration.tokens());
                Specifier.Struct parsed = parser.struct(slice);
                boolean right =
                        parsed.tag() >= 0 && slice.get(parsed.tag()).text().equals(tag);
                if (right && parsed.members() != null) {
                    Type type = resolver.struct(parsed, slice);
                    structs.put(tag, type);
                    return type;
                }
            }
            return null;
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        } finally {
            inProgress.remove("struct " + tag);
        }
    }

    /** Returns the type a name is defined as, or null if the unit does not define it. */
    @Nullable
    Type typedef(String name) throws TableError {
        Type known = typedefs.get(name);
        if (known != null || !inProgress.add(name)) {
            return known;
        }
        try {
            for (Declaration declaration : unit.typedefs(name)) {
                TokenSlice slice = TokenSlice.of(declaration.tokens());
                TypeName parsed = parser.typedef(slice, name);
                if (parsed != null) {
                    Type type = resolver.resolve(parsed, slice);
                    typedefs.put(name, type);
                    return type;
                }
            }
            return null;
        } catch (SyntaxError error) {
            throw new TableError(error.diagnostic());
        } finally {
            inProgress.remove(name);
        }
    }

    /** Returns the type of an enum that is only named; int if the unit does not define it. */
    Type enumeration(String tag) throws TableError {
        for (Declaration declaration : unit.enumsTagged(tag)) {
            TokenSlice slice = TokenSlice.of(declaration.tokens());
            try {
                Specifier.Enum parsed = parser.enumeration(slice);
                if (parsed.tag() >= 0 && slice.get(parsed.tag()).text().equals(tag) && parsed.constants() != null) {
                    return resolver.enumeration(parsed, slice);
                }
            } catch (SyntaxError error) {
                // Another definition may be the right one.
            }
        }
        return integers.intType();
    }

    /** Returns the type of a variable, or null if the unit declares none of that name. */
    @Nullable
    Type objectType(String name) throws TableError {
        for (DeclaredObjects.Definition definition : objects.find(name)) {
            DeclaredObject object = definition.object();
            Type type = resolver.resolve(object.type(), object.head());
            boolean open = type instanceof Type.ArrayType array && array.length() < 0;
            if (!open) {
                return type;
            }
            if (object.initializer() != null && type instanceof Type.ArrayType array) {
                return new Type.ArrayType(array.element(), new ArrayLengths(this).length(object.initializer()));
            }
        }
        return null;
    }

    /** Returns the value of a constant variable, which gcc takes for a constant expression; null if there is none. */
    private @Nullable Constant constantObject(String name) throws TableError {
        for (DeclaredObjects.Definition definition : objects.find(name)) {
            DeclaredObject object = definition.object();
            TokenSlice initializer = object.initializer();
            boolean constant = object.head().text().contains("const ");
            if (constant
                    && initializer != null
                    && initializer.size() > 0
                    && !initializer.get(0).is(TokenKind.LEFT_BRACE)) {
                Type type = resolver.resolve(object.type(), object.head());
                return type instanceof Type.IntegerType integer
                        ? evaluate(initializer).as(integer)
                        : null;
            }
        }
        return null;
    }

    @Override
    public boolean isType(String name) {
        return typeNames.computeIfAbsent(
                name,
                key -> typedefs.containsKey(key)
                        || (!constants.containsKey(key) && !unit.typedefs(key).isEmpty()));
    }

    /** Returns the value of an enum constant or constant variable, or null if the unit defines none of that name. */
    @Nullable
    Constant constant(String name) throws TableError {
        Constant known = constants.get(name);
        if (known != null || notConstants.contains(name) || !inProgress.add("enum " + name)) {
            return known;
        }
        try {
            for (Declaration declaration : unit.enums(name)) {
                readEnum(declaration.tokens());
                known = constants.get(name);
                if (known != null) {
                    return known;
                }
            }
            known = constantObject(name);
            if (known == null) {
                notConstants.add(name);
            }
            return known;
        } finally {
            inProgress.remove("enum " + name);
        }
    }

    /** Reads the constants of an enum; those of an enum that is no C are left unknown, since others may be meant. */
    private void readEnum(List<Token> tokens) {
        TokenSlice slice = TokenSlice.of(tokens);
        try {
            define(parser.enumeration(slice), slice);
        } catch (SyntaxError error) {
            // The enum that is looked for may still come.
        }
    }

    /** Makes the constants of an enum known, and returns their values as far as they can be told. */
    List<Constant> define(Specifier.Enum parsed, TokenSlice slice) {
        List<Constant> values = new ArrayList<>();
        if (parsed.constants() == null) {
            return values;
        }
        Constant next = new Constant(0, integers.intType());
        for (Specifier.Enumerator enumerator : parsed.constants()) {
            Constant value = next;
            if (enumerator.value() != null) {
                try {
                    value = evaluate(slice.part(
                            enumerator.value().from(), enumerator.value().to()));
                } catch (TableError error) {
                    // Not known, and neither are those that count on from here; whoever needs one will say so.
                    return values;
                }
            }
            Constant typed = integers.enumerator(value);
            values.add(typed);
            constants.putIfAbsent(slice.get(enumerator.name()).text(), typed);
            next = new Constant(typed.bits() + 1, typed.type());
        }
        return values;
    }
}
