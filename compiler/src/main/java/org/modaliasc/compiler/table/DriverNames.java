// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.SyntaxError;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Finds the name of a driver: which member holds it, and which text that member is given. */
final class DriverNames {
    private static final String MEMBER = "name";

    /** Variables that are initialised by one another. */
    private static final int MAX_STEPS = 16;

    private final UnitScope scope;

    DriverNames(UnitScope scope) {
        this.scope = scope;
    }

    /**
     * Returns the member with the name that belongs to a table: the one nearest to the member that refers to the table, as seen from
     * the innermost struct around both; null if the struct has none.
     */
    static @Nullable Field member(List<Field> fields, Field table) {
        String around = table.path();
        while (!around.isEmpty()) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
            Field nearest = null;
            for (Field field : fields) {
                if (holdsName(field, around) && (nearest == null || depth(field) < depth(nearest))) {
                    nearest = field;
                }
            }
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    private static boolean holdsName(Field field, String around) {
        String path = field.path();
        boolean within = around.isEmpty() || path.startsWith(around + '.');
        boolean named = path.equals(MEMBER) || path.endsWith('.' + MEMBER);
        return within && named && (field.bytes() || field.type() instanceof Type.PointerType);
    }

    private static int depth(Field field) {
        return (int) field.path().chars().filter(c -> c == '.').count();
    }

    DriverObject.Name name(FieldValue value) {
        if (value instanceof FieldValue.Bytes bytes) {
            return text(bytes.value());
        }
        return value instanceof FieldValue.Unevaluated written ? text(written.tokens(), 0) : DriverObject.Name.NONE;
    }

    private DriverObject.Name text(TokenSlice tokens, int step) {
        try {
            return text(scope.expression(tokens), tokens, step);
        } catch (TableError noExpression) {
            return DriverObject.Name.NONE;
        }
    }

    private DriverObject.Name text(Expression expression, TokenSlice tokens, int step) {
        if (expression instanceof Expression.Text text) {
            return literal(tokens.part(text.at(), text.end()));
        }
        if (expression instanceof Expression.Cast cast) {
            return text(cast.operand(), tokens, step);
        }
        if (expression instanceof Expression.Element element && first(element, tokens)) {
            return text(element.base(), tokens, step);
        }
        if (expression instanceof Expression.Unary unary
                && (unary.operator() == TokenKind.AMPERSAND || unary.operator() == TokenKind.PLUS)) {
            return text(unary.operand(), tokens, step);
        }
        return expression instanceof Expression.Name name
                ? variable(tokens.get(name.at()).text(), step)
                : DriverObject.Name.NONE;
    }

    private boolean first(Expression.Element element, TokenSlice tokens) {
        try {
            return scope.evaluator().evaluate(element.index(), tokens).bits() == 0;
        } catch (TableError notConstant) {
            return false;
        }
    }

    /** Follows a variable to the text it is initialised with; that it could be changed at run time is not considered. */
    private DriverObject.Name variable(String name, int step) {
        for (DeclaredObjects.Definition definition : scope.objects().find(name)) {
            TokenSlice initializer = definition.object().initializer();
            if (initializer != null && initializer.size() > 0 && step < MAX_STEPS) {
                return text(unbraced(initializer), step + 1);
            }
        }
        return new DriverObject.Name(null, name);
    }

    private TokenSlice unbraced(TokenSlice initializer) {
        if (!initializer.get(0).is(TokenKind.LEFT_BRACE)) {
            return initializer;
        }
        try {
            List<TokenSlice> elements = scope.parser().elements(initializer);
            boolean one = elements.size() == 1
                    && scope.parser().element(elements.get(0)).value() instanceof Initializer.Value;
            return one ? elements.get(0) : initializer;
        } catch (SyntaxError mistake) {
            return initializer;
        }
    }

    private static DriverObject.Name literal(TokenSlice tokens) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < tokens.size(); i++) {
            byte[] part = TextLiteral.bytes(tokens.get(i).text());
            if (part == null) {
                return DriverObject.Name.NONE;
            }
            all.writeBytes(part);
        }
        return text(all.toByteArray());
    }

    private static DriverObject.Name text(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.isEmpty() ? DriverObject.Name.NONE : new DriverObject.Name(text, null);
    }
}
