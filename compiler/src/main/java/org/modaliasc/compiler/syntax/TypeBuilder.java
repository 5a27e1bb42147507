// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.modaliasc.grammar.DeviceTable;

/** Turns parse trees of types into {@link TypeName}s. */
final class TypeBuilder {
    private TypeBuilder() {}

    static TypeName typeName(DeviceTable.TypeNameContext context) {
        List<Specifier> specifiers = new ArrayList<>();
        for (DeviceTable.TypeSpecifierContext specifier : context.typeSpecifier()) {
            add(
                    specifiers,
                    specifier.BASIC_TYPE(),
                    specifier.TYPE_NAME(),
                    specifier.structSpecifier(),
                    specifier.enumSpecifier(),
                    specifier.typeofSpecifier());
        }
        List<Derivation> derived = new ArrayList<>();
        if (context.abstractDeclarator() != null) {
            derive(context.abstractDeclarator(), derived);
        }
        return new TypeName(specifiers, derived);
    }

    private static void derive(DeviceTable.AbstractDeclaratorContext declarator, List<Derivation> derived) {
        if (declarator.nestedAbstract() != null) {
            derive(declarator.nestedAbstract().abstractDeclarator(), derived);
        }
        for (DeviceTable.AbstractSuffixContext suffix : declarator.abstractSuffix()) {
            derived.add(
                    suffix instanceof DeviceTable.AbstractArrayContext array
                            ? new Derivation.Array(value(array.value()))
                            : new Derivation.Function());
        }
        pointers(declarator.pointer(), derived);
    }

    static TypeName type(
            List<DeviceTable.SpecifierContext> contexts, DeviceTable.@Nullable DeclaratorContext declarator) {
        List<Specifier> specifiers = new ArrayList<>();
        for (DeviceTable.SpecifierContext context : contexts) {
            TerminalNode name = context.IDENTIFIER() != null ? context.IDENTIFIER() : context.TYPE_NAME();
            add(
                    specifiers,
                    context.BASIC_TYPE(),
                    name,
                    context.structSpecifier(),
                    context.enumSpecifier(),
                    context.typeofSpecifier());
            if (context.attribute() != null) {
                specifiers.add(attribute(context.attribute()));
            }
        }
        List<Derivation> derived = new ArrayList<>();
        if (declarator != null) {
            derive(declarator, derived);
        }
        return new TypeName(specifiers, derived);
    }

    private static void add(
            List<Specifier> specifiers,
            @Nullable TerminalNode basic,
            @Nullable TerminalNode name,
            DeviceTable.@Nullable StructSpecifierContext struct,
            DeviceTable.@Nullable EnumSpecifierContext enumeration,
            DeviceTable.@Nullable TypeofSpecifierContext typeof) {
        if (basic != null) {
            specifiers.add(new Specifier.Basic(basic.getSymbol().getTokenIndex()));
        } else if (name != null) {
            specifiers.add(new Specifier.Named(name.getSymbol().getTokenIndex()));
        } else if (struct != null) {
            specifiers.add(struct(struct));
        } else if (enumeration != null) {
            specifiers.add(enumeration(enumeration));
        } else if (typeof != null) {
            specifiers.add(new Specifier.Typeof(ExpressionBuilder.start(typeof), ExpressionBuilder.end(typeof)));
        }
    }

    /** Collects derivations from the declared name outwards. */
    private static void derive(DeviceTable.DeclaratorContext declarator, List<Derivation> derived) {
        if (declarator.direct() instanceof DeviceTable.NestedDeclaratorContext nested) {
            derive(nested.declarator(), derived);
        }
        for (DeviceTable.SuffixContext suffix : declarator.suffix()) {
            derived.add(
                    suffix instanceof DeviceTable.ArraySuffixContext array
                            ? new Derivation.Array(value(array.value()))
                            : new Derivation.Function());
        }
        pointers(declarator.pointer(), derived);
    }

    private static void pointers(DeviceTable.@Nullable PointerContext pointer, List<Derivation> derived) {
        int count = pointer == null ? 0 : pointer.STAR().size();
        for (int i = 0; i < count; i++) {
            derived.add(new Derivation.Pointer());
        }
    }

    static int name(DeviceTable.DeclaratorContext declarator) {
        DeviceTable.DeclaratorContext inner = declarator;
        while (inner.direct() instanceof DeviceTable.NestedDeclaratorContext nested) {
            inner = nested.declarator();
        }
        return ExpressionBuilder.start(inner.direct());
    }

    static Specifier.Struct struct(DeviceTable.StructSpecifierContext context) {
        List<Specifier.Member> members = null;
        if (context.memberList() != null) {
            members = new ArrayList<>();
            for (DeviceTable.MemberContext member : context.memberList().member()) {
                members(member, members);
            }
        }
        return new Specifier.Struct(
                ExpressionBuilder.start(context),
                context.UNION() != null,
                token(context.IDENTIFIER()),
                members,
                attributes(context.attribute()));
    }

    private static void members(DeviceTable.MemberContext context, List<Specifier.Member> members) {
        if (context.structSpecifier() != null) {
            // An unnamed struct or union, whose members are members of this one.
            TypeName unnamed = new TypeName(List.of(struct(context.structSpecifier())), List.of());
            members.add(new Specifier.Member(unnamed, -1, null, List.of()));
        }
        for (DeviceTable.MemberDeclaratorContext declared : context.memberDeclarator()) {
            DeviceTable.DeclaratorContext declarator = declared.declarator();
            List<Specifier.Attribute> attributes = new ArrayList<>();
            for (DeviceTable.TrailerContext trailer : declared.trailer()) {
                if (trailer.attribute() != null) {
                    attributes.add(attribute(trailer.attribute()));
                }
            }
            members.add(new Specifier.Member(
                    type(context.specifier(), declarator),
                    declarator == null ? bitFieldName(context, declared) : name(declarator),
                    declared.width() == null ? null : InitializerBuilder.value(declared.width()),
                    attributes));
        }
    }

    /** The grammar takes the name of a first bit-field for one more type name; behind a type it is none. */
    private static int bitFieldName(DeviceTable.MemberContext context, DeviceTable.MemberDeclaratorContext declared) {
        List<DeviceTable.SpecifierContext> specifiers = context.specifier();
        TerminalNode last = specifiers.get(specifiers.size() - 1).IDENTIFIER();
        boolean typed = false;
        for (DeviceTable.SpecifierContext specifier : specifiers.subList(0, specifiers.size() - 1)) {
            typed |= specifier.BASIC_TYPE() != null
                    || specifier.IDENTIFIER() != null
                    || specifier.structSpecifier() != null
                    || specifier.enumSpecifier() != null
                    || specifier.typeofSpecifier() != null;
        }
        return last != null && typed && context.memberDeclarator(0) == declared
                ? last.getSymbol().getTokenIndex()
                : -1;
    }

    static Specifier.Enum enumeration(DeviceTable.EnumSpecifierContext context) {
        List<Specifier.Enumerator> constants = null;
        if (context.LEFT_BRACE() != null) {
            constants = new ArrayList<>();
            for (DeviceTable.EnumeratorContext enumerator : context.enumerator()) {
                constants.add(new Specifier.Enumerator(ExpressionBuilder.start(enumerator), value(enumerator.value())));
            }
        }
        return new Specifier.Enum(
                ExpressionBuilder.start(context),
                token(context.IDENTIFIER()),
                constants,
                attributes(context.attribute()));
    }

    private static List<Specifier.Attribute> attributes(List<DeviceTable.AttributeContext> contexts) {
        List<Specifier.Attribute> attributes = new ArrayList<>();
        for (DeviceTable.AttributeContext context : contexts) {
            attributes.add(attribute(context));
        }
        return attributes;
    }

    private static Specifier.Attribute attribute(DeviceTable.AttributeContext context) {
        return new Specifier.Attribute(ExpressionBuilder.start(context), ExpressionBuilder.end(context));
    }

    private static Initializer.@Nullable Value value(DeviceTable.@Nullable ValueContext context) {
        return context == null ? null : InitializerBuilder.value(context);
    }

    private static int token(@Nullable TerminalNode node) {
        return node == null ? -1 : node.getSymbol().getTokenIndex();
    }
}
