// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.Initializer;
import org.modaliasc.compiler.syntax.TokenSlice;

/**
 * Finds the type of an expression without its value, as {@code sizeof} and {@code typeof} need it.
 *
 * <p>Kernels build compile-time tests from this, the best known being whether an expression is constant: {@code (void *)((long)(x) *
 * 0)} is a null pointer only if {@code x} is constant, and the type of a conditional operator depends on that.
 */
final class ExpressionTypes {
    private final UnitScope scope;
    private final ConstantEvaluator evaluator;

    ExpressionTypes(UnitScope scope, ConstantEvaluator evaluator) {
        this.scope = scope;
        this.evaluator = evaluator;
    }

    /** Returns the type, or null if it cannot be told. */
    @Nullable
    Type typeOf(Expression expression, TokenSlice slice) throws TableError {
        if (expression instanceof Expression.Cast cast) {
            return scope.resolver().resolve(cast.type(), slice);
        }
        if (expression instanceof Expression.CompoundLiteral literal) {
            return literal(literal, slice);
        }
        if (expression instanceof Expression.Text text) {
            return text(slice.part(text.at(), text.end()));
        }
        if (expression instanceof Expression.Unary unary) {
            return unary(unary, slice);
        }
        if (expression instanceof Expression.Conditional conditional) {
            return conditional(conditional, slice);
        }
        if (expression instanceof Expression.Element element) {
            return target(typeOf(element.base(), slice));
        }
        if (expression instanceof Expression.Member member) {
            Type base = typeOf(member.base(), slice);
            Type struct = member.arrow() ? target(base) : base;
            Type.Member found =
                    MemberOffsets.find(struct, slice.get(member.name()).text());
            return found == null ? null : found.type();
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary, slice);
        }
        if (expression instanceof Expression.Selection selection) {
            return typeOf(selected(selection, slice), slice);
        }
        if (expression instanceof Expression.Name name) {
            Type object = scope.objectType(slice.get(name.at()));
            if (object != null) {
                return object;
            }
        }
        try {
            return evaluator.evaluate(expression, slice).type();
        } catch (TableError notConstant) {
            return null;
        }
    }

    /** Returns the arm of a selection that the type of its operand chooses. */
    Expression selected(Expression.Selection selection, TokenSlice slice) throws TableError {
        Type type = typeOf(selection.control(), slice);
        Expression chosen = null;
        for (Expression.Association association : selection.associations()) {
            if (association.type() == null) {
                chosen = chosen == null ? association.value() : chosen;
            } else if (scope.resolver().resolve(association.type(), slice).equals(type)) {
                return association.value();
            }
        }
        if (chosen == null) {
            throw ConstantEvaluator.notConstant(slice.get(selection.at()));
        }
        return chosen;
    }

    private @Nullable Type binary(Expression.Binary binary, TokenSlice slice) throws TableError {
        boolean truth = switch (binary.operator()) {
            case AND_AND, OR_OR, EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> true;
            default -> false;
        };
        if (truth) {
            return scope.integers().intType();
        }
        Type left = typeOf(binary.left(), slice);
        Type right = typeOf(binary.right(), slice);
        if (left instanceof Type.IntegerType one && right instanceof Type.IntegerType two) {
            Type.IntegerType promoted = scope.integers().promote(one);
            boolean shift = binary.operator() == TokenKind.SHIFT_LEFT || binary.operator() == TokenKind.SHIFT_RIGHT;
            return shift
                    ? promoted
                    : scope.integers().common(promoted, scope.integers().promote(two));
        }
        return left instanceof Type.PointerType ? left : right instanceof Type.PointerType ? right : null;
    }

    private @Nullable Type unary(Expression.Unary unary, TokenSlice slice) throws TableError {
        Type operand = typeOf(unary.operand(), slice);
        return switch (unary.operator()) {
            case STAR -> target(operand);
            case AMPERSAND ->
                operand == null
                        ? null
                        : new Type.PointerType(operand, scope.integers().model().longBytes());
            case BANG -> scope.integers().intType();
            default ->
                operand instanceof Type.IntegerType integer ? scope.integers().promote(integer) : operand;
        };
    }

    private @Nullable Type conditional(Expression.Conditional conditional, TokenSlice slice) throws TableError {
        Expression then = conditional.then() == null ? conditional.condition() : conditional.then();
        Type one = typeOf(then, slice);
        Type two = typeOf(conditional.otherwise(), slice);
        if (one instanceof Type.PointerType && two instanceof Type.PointerType) {
            // A null pointer constant takes the type of the other operand (C17 6.5.15 paragraph 6); otherwise void
            // wins.
            if (nullPointer(then, one, slice)) {
                return two;
            }
            if (nullPointer(conditional.otherwise(), two, slice)) {
                return one;
            }
            return target(one) instanceof Type.NoValueType ? one : two;
        }
        if (one instanceof Type.IntegerType first && two instanceof Type.IntegerType second) {
            return scope.integers()
                    .common(scope.integers().promote(first), scope.integers().promote(second));
        }
        return one instanceof Type.PointerType ? one : two;
    }

    private boolean nullPointer(Expression expression, Type type, TokenSlice slice) {
        if (!(expression instanceof Expression.Cast cast) || !(target(type) instanceof Type.NoValueType)) {
            return false;
        }
        try {
            return evaluator.evaluate(cast.operand(), slice).bits() == 0;
        } catch (TableError notConstant) {
            return false;
        }
    }

    private static @Nullable Type target(@Nullable Type type) {
        if (type instanceof Type.PointerType pointer) {
            return pointer.target();
        }
        return type instanceof Type.ArrayType array ? array.element() : null;
    }

    private Type literal(Expression.CompoundLiteral literal, TokenSlice slice) throws TableError {
        Type type = scope.resolver().resolve(literal.type(), slice);
        if (type instanceof Type.ArrayType array && array.length() < 0) {
            ArrayLengths lengths = new ArrayLengths(scope);
            long next = 0;
            long length = 0;
            for (Initializer.Element element : literal.value().elements()) {
                next = lengths.behind(element.designators(), slice, next);
                length = Math.max(length, next);
            }
            return new Type.ArrayType(array.element(), length);
        }
        return type;
    }

    private @Nullable Type text(TokenSlice literals) {
        long length = 1;
        for (int i = 0; i < literals.size(); i++) {
            byte[] bytes = TextLiteral.bytes(literals.get(i).text());
            if (bytes == null) {
                return null;
            }
            length += bytes.length;
        }
        boolean signed = scope.integers().model().signedChar();
        return new Type.ArrayType(new Type.IntegerType("char", 1, 1, signed, 1), length);
    }
}
