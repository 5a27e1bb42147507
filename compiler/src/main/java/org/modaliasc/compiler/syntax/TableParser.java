// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.grammar.DeviceTable;

/**
 * Parses the parts of a table.
 *
 * <p>The tree of a slice depends on nothing but the types of its tokens, and it refers to tokens by index. The entries of a table
 * are much alike, so trees are kept by the sequence of types: a table of a thousand entries costs a few parses. Thread-safe.
 */
public final class TableParser {
    private static final int LONGEST_REMEMBERED = 1_024;
    private static final int MOST_REMEMBERED = 8_192;

    private final Map<String, Initializer.Element> elements = new ConcurrentHashMap<>();
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
    private final Map<String, Specifier.Struct> structs = new ConcurrentHashMap<>();
    private final Map<String, Specifier.Enum> enumerations = new ConcurrentHashMap<>();

    /** Does what the first use of a parser in this virtual machine takes time for. */
    public static void prepare() {
        GrammarRunner.prepare();
    }

    /** Parses one element of an initializer list. */
    public Initializer.Element element(TokenSlice slice) throws SyntaxError {
        char[] types = types(slice);
        String key = key(types);
        Initializer.Element known = elements.get(key);
        if (known == null) {
            known = InitializerBuilder.element(GrammarRunner.run(
                            slice, types, GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneElementContext.class)
                    .element());
            remember(key, known, elements);
        }
        return known;
    }

    /** Parses an expression; identifiers in the place of a cast's type are asked for. */
    public Expression expression(TokenSlice slice, TypeNames names) throws SyntaxError {
        char[] types = types(slice);
        classify(slice, types, names);
        String key = key(types);
        Expression known = expressions.get(key);
        if (known == null) {
            known = ExpressionBuilder.build(GrammarRunner.run(
                            slice,
                            types,
                            GrammarRunner.MAX_EXPRESSION_TOKENS,
                            DeviceTable.StandaloneExpressionContext.class)
                    .expression());
            remember(key, known, expressions);
        }
        return known;
    }

    /** Parses the definition of a struct or union that starts the slice. */
    public Specifier.Struct struct(TokenSlice slice) throws SyntaxError {
        char[] types = types(slice);
        String key = key(types);
        Specifier.Struct known = structs.get(key);
        if (known == null) {
            known = TypeBuilder.struct(
                    GrammarRunner.run(slice, types, GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneStructContext.class)
                            .structSpecifier());
            remember(key, known, structs);
        }
        return known;
    }

    /** Parses the definition of an enum that starts the slice. */
    public Specifier.Enum enumeration(TokenSlice slice) throws SyntaxError {
        char[] types = types(slice);
        String key = key(types);
        Specifier.Enum known = enumerations.get(key);
        if (known == null) {
            known = TypeBuilder.enumeration(
                    GrammarRunner.run(slice, types, GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneEnumContext.class)
                            .enumSpecifier());
            remember(key, known, enumerations);
        }
        return known;
    }

    /** Parses a type definition and returns the type that it gives a name; null if it defines other names only. */
    public @Nullable TypeName typedef(TokenSlice slice, String name) throws SyntaxError {
        DeviceTable.StandaloneTypedefContext context = GrammarRunner.run(
                slice, types(slice), GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneTypedefContext.class);
        for (DeviceTable.DeclaratorContext declarator : context.declarator()) {
            if (slice.get(TypeBuilder.name(declarator)).text().equals(name)) {
                return TypeBuilder.type(context.specifier(), declarator);
            }
        }
        return null;
    }

    /** Parses the name of a type; null if the slice does not start like one. */
    public @Nullable TypeName typeName(TokenSlice slice, TypeNames names) throws SyntaxError {
        char[] types = types(slice);
        for (int i = 0; i < types.length; i++) {
            if (types[i] == DeviceTable.IDENTIFIER && (i == 0 || types[i - 1] == DeviceTable.QUALIFIER)) {
                if (!names.isType(slice.get(i).text())) {
                    return null;
                }
                types[i] = DeviceTable.TYPE_NAME;
            }
        }
        boolean typeLike = types.length > 0
                && switch (types[0]) {
                    case DeviceTable.QUALIFIER,
                            DeviceTable.BASIC_TYPE,
                            DeviceTable.TYPE_NAME,
                            DeviceTable.STRUCT,
                            DeviceTable.UNION,
                            DeviceTable.ENUM,
                            DeviceTable.TYPEOF -> true;
                    default -> false;
                };
        return typeLike
                ? TypeBuilder.typeName(GrammarRunner.run(
                                slice, types, GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneTypeNameContext.class)
                        .typeName())
                : null;
    }

    /** Parses a declaration into the objects it declares; the initializers are left as tokens. */
    public List<DeclaredObject> declaration(TokenSlice slice) throws SyntaxError {
        List<DeclaredObject> objects = new ArrayList<>();
        TokenSlice head = null;
        TypeName first = null;
        boolean external = false;
        int from = 0;
        while (from < slice.size()) {
            int assign = find(slice, from, TokenKind.ASSIGN);
            int end = find(slice, from, TokenKind.COMMA);
            boolean initialised = assign < end;
            if (initialised) {
                end = find(slice, assign, TokenKind.COMMA);
            }
            TokenSlice part = slice.part(from, initialised ? assign : end);
            if (part.size() == 0) {
                break;
            }
            TokenSlice value = initialised ? slice.part(assign + 1, end) : null;
            if (head == null || first == null) {
                head = part;
                DeviceTable.StandaloneHeadContext context = GrammarRunner.run(
                        part, types(part), GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneHeadContext.class);
                first = TypeBuilder.type(context.specifier(), context.declarator());
                external = starts(part, "extern");
                objects.add(new DeclaredObject(
                        part, part.get(TypeBuilder.name(context.declarator())), first, external, value));
            } else {
                // The indexes of the specifiers are those of the head, so the further declarator is read behind a copy
                // of it.
                List<Token> joined = new ArrayList<>(head.tokens().subList(head.from(), head.to()));
                int shift = joined.size();
                joined.addAll(part.tokens().subList(part.from(), part.to()));
                DeviceTable.StandaloneDeclaratorContext context = GrammarRunner.run(
                        part, types(part), GrammarRunner.MAX_TOKENS, DeviceTable.StandaloneDeclaratorContext.class);
                TypeName own = TypeBuilder.type(List.of(), context.declarator());
                TypeName type = new TypeName(first.specifiers(), shift(own.derived(), shift));
                Token name = part.get(TypeBuilder.name(context.declarator()));
                objects.add(new DeclaredObject(TokenSlice.of(joined), name, type, external, value));
            }
            from = end + 1;
        }
        return objects;
    }

    private static List<Derivation> shift(List<Derivation> derived, int by) {
        List<Derivation> shifted = new ArrayList<>();
        for (Derivation step : derived) {
            boolean bounded = step instanceof Derivation.Array array && array.bound() != null;
            if (bounded && step instanceof Derivation.Array array && array.bound() != null) {
                Initializer.Value bound = array.bound();
                shifted.add(new Derivation.Array(new Initializer.Value(bound.from() + by, bound.to() + by)));
            } else {
                shifted.add(step);
            }
        }
        return shifted;
    }

    private static boolean starts(TokenSlice slice, String word) {
        for (int i = 0; i < slice.size(); i++) {
            if (slice.get(i).text().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Splits the list in braces that is the whole slice into its elements. */
    public List<TokenSlice> elements(TokenSlice braced) {
        List<TokenSlice> parts = new ArrayList<>();
        int last = braced.size() - 1;
        int from = 1;
        while (from < last) {
            int comma = Math.min(find(braced, from, TokenKind.COMMA), last);
            parts.add(braced.part(from, comma));
            from = comma + 1;
        }
        return parts;
    }

    /** Returns the index of the first token of a kind, or of the semicolon, outside brackets; the size if there is none. */
    private static int find(TokenSlice slice, int from, TokenKind kind) {
        int depth = 0;
        for (int i = from; i < slice.size(); i++) {
            TokenKind found = slice.get(i).kind();
            switch (found) {
                case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> depth++;
                case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> depth--;
                default -> {
                    if (depth == 0 && (found == kind || found == TokenKind.SEMICOLON)) {
                        return i;
                    }
                }
            }
        }
        return slice.size();
    }

    /** Returns what trees are kept by; empty for what is too long to be met again, and then there is none. */
    private static String key(char[] types) {
        return types.length <= LONGEST_REMEMBERED ? new String(types) : "";
    }

    private static <T> void remember(String key, T tree, Map<String, T> trees) {
        if (!key.isEmpty() && trees.size() < MOST_REMEMBERED) {
            trees.put(key, tree);
        }
    }

    private static char[] types(TokenSlice slice) {
        char[] types = new char[slice.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = (char) TokenTypes.of(slice.get(i));
        }
        return types;
    }

    /** Marks the identifiers that name types where a parenthesis makes that matter. */
    private static void classify(TokenSlice slice, char[] types, TypeNames names) {
        for (int i = 1; i < types.length; i++) {
            boolean candidate = types[i] == DeviceTable.IDENTIFIER
                    && switch (types[i - 1]) {
                        case DeviceTable.LEFT_PAREN, DeviceTable.QUALIFIER, DeviceTable.EXTENSION, DeviceTable.COMMA ->
                            true;
                        default -> false;
                    };
            if (candidate
                    && i + 1 < types.length
                    && mayFollowType(types[i + 1])
                    && names.isType(slice.get(i).text())) {
                types[i] = DeviceTable.TYPE_NAME;
            }
        }
    }

    private static boolean mayFollowType(char type) {
        return switch (type) {
            case DeviceTable.RIGHT_PAREN,
                    DeviceTable.STAR,
                    DeviceTable.COMMA,
                    DeviceTable.QUALIFIER,
                    DeviceTable.LEFT_BRACKET,
                    DeviceTable.LEFT_PAREN -> true;
            default -> false;
        };
    }
}
