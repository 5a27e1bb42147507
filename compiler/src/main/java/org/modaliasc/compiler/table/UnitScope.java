// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
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
    /** Definitions that need each other; those of a kernel need some ten others. */
    private static final int MAX_DEPTH = 200;

    private static final String TOO_DEEP = "table.definition-depth";

    private record FoundEnum(Specifier.Enum parsed, TokenSlice slice) {}

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
    // Enums that have been found, by the names of their constants; they are evaluated when one of these is asked for.
    private final Map<String, FoundEnum> enums = new HashMap<>();
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
    Type struct(String tag, @Nullable Token at) throws TableError {
        Type known = structs.get(tag);
        if (known != null || !begin("struct " + tag, at)) {
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
    Type typedef(Token at) throws TableError {
        String name = at.text();
        Type known = typedefs.get(name);
        if (known != null || !begin("typedef " + name, at)) {
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
            inProgress.remove("typedef " + name);
        }
    }

    /** Returns the type of an enum that is only named; int if the unit does not define it. */
    Type enumeration(Token at) throws TableError {
        String tag = at.text();
        if (!begin("enum " + tag, at)) {
            return integers.intType();
        }
        try {
            for (Declaration declaration : unit.enumsTagged(tag)) {
                TokenSlice slice = TokenSlice.of(declaration.tokens());
                Specifier.Enum parsed = parsedEnum(slice);
                boolean right = parsed != null
                        && parsed.tag() >= 0
                        && slice.get(parsed.tag()).text().equals(tag);
                if (parsed != null && right && parsed.constants() != null) {
                    return define(parsed, slice);
                }
            }
            return integers.intType();
        } finally {
            inProgress.remove("enum " + tag);
        }
    }

    /** Parses an enum; null if it is no C, since another definition may be meant. */
    private Specifier.@Nullable Enum parsedEnum(TokenSlice slice) {
        try {
            return parser.enumeration(slice);
        } catch (SyntaxError error) {
            return null;
        }
    }

    /** Notes that a definition is being read; false if it is already, because it refers to itself. */
    private boolean begin(String definition, @Nullable Token at) throws TableError {
        if (inProgress.size() >= MAX_DEPTH) {
            String message = "More than " + MAX_DEPTH + " definitions need each other.";
            throw new TableError(Diagnostic.error(TOO_DEEP, at == null ? null : at.location(), message));
        }
        return inProgress.add(definition);
    }

    /** Returns the type of a variable, or null if the unit declares none of that name. */
    @Nullable
    Type objectType(Token at) throws TableError {
        if (!begin("typeof " + at.text(), at)) {
            return null;
        }
        try {
            for (DeclaredObjects.Definition definition : objects.find(at.text())) {
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
        } finally {
            inProgress.remove("typeof " + at.text());
        }
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
        Boolean known = typeNames.get(name);
        if (known == null) {
            known = typedefs.containsKey(name)
                    || (!constants.containsKey(name)
                            && !enums.containsKey(name)
                            && !unit.typedefs(name).isEmpty());
            typeNames.put(name, known);
        }
        return known;
    }

    /** Returns the value of an enum constant or constant variable, or null if the unit defines none of that name. */
    @Nullable
    Constant constant(Token at) throws TableError {
        String name = at.text();
        Constant known = constants.get(name);
        if (known != null || notConstants.contains(name) || !begin("constant " + name, at)) {
            return known;
        }
        try {
            known = enumConstant(name);
            if (known == null) {
                known = constantObject(name);
            }
            if (known == null) {
                notConstants.add(name);
            }
            return known;
        } finally {
            inProgress.remove("constant " + name);
        }
    }

    /** Looks for the enum of a constant. Others met on the way are only noted: to evaluate them could need this very constant. */
    private @Nullable Constant enumConstant(String name) throws TableError {
        FoundEnum found = enums.get(name);
        if (found != null) {
            define(found.parsed(), found.slice());
            return constants.get(name);
        }
        for (Iterator<Declaration> all = unit.enums(name); all.hasNext(); ) {
            TokenSlice slice = TokenSlice.of(all.next().tokens());
            Specifier.Enum parsed = parsedEnum(slice);
            if (parsed == null || parsed.constants() == null) {
                continue;
            }
            FoundEnum candidate = new FoundEnum(parsed, slice);
            for (Specifier.Enumerator enumerator : parsed.constants()) {
                enums.putIfAbsent(slice.get(enumerator.name()).text(), candidate);
            }
            if (enums.get(name) == candidate) {
                define(parsed, slice);
                Constant known = constants.get(name);
                if (known != null) {
                    return known;
                }
                // Something in this definition is not known; another one may be better.
                enums.remove(name);
            }
        }
        return null;
    }

    /** Makes the constants of an enum known as far as they can be told, and returns the type of the enum. */
    Type.IntegerType define(Specifier.Enum parsed, TokenSlice slice) throws TableError {
        List<Constant> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Constant next = new Constant(0, integers.intType());
        for (Specifier.Enumerator enumerator :
                parsed.constants() == null ? List.<Specifier.Enumerator>of() : parsed.constants()) {
            Constant value = next;
            if (enumerator.value() != null) {
                try {
                    value = evaluate(slice.part(
                            enumerator.value().from(), enumerator.value().to()));
                } catch (TableError error) {
                    if (error.diagnostic().id().equals(TOO_DEEP)) {
                        throw error;
                    }
                    // Not known, and neither are those that count on from here; whoever needs one will say so.
                    break;
                }
            }
            Constant typed = integers.enumerator(value);
            String name = slice.get(enumerator.name()).text();
            if (constants.putIfAbsent(name, typed) == null) {
                names.add(name);
            }
            values.add(typed);
            next = new Constant(typed.bits() + 1, typed.type());
        }
        boolean packed = false;
        for (Specifier.Attribute attribute : parsed.attributes()) {
            packed |= slice.part(attribute.from(), attribute.to()).text().contains("packed");
        }
        Type.IntegerType type = integers.enumeration(values, packed);
        for (String name : names) {
            Constant value = constants.get(name);
            if (value != null) {
                constants.put(name, integers.enumerator(value, type));
            }
        }
        return type;
    }
}
