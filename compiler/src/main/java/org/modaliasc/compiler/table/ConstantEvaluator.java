// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.preprocess.IntegerLiteral;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Evaluates integer constant expressions with the types and conversions of C (C17 6.6) and the built-ins of gcc. */
final class ConstantEvaluator {
    private final UnitScope scope;
    private final ExpressionTypes types;
    private final BuiltinFunctions builtins;
    private final MemberOffsets offsets;

    ConstantEvaluator(UnitScope scope) {
        this.scope = scope;
        this.types = new ExpressionTypes(scope, this);
        this.builtins = new BuiltinFunctions(scope, this);
        this.offsets = new MemberOffsets(scope);
    }

    @Nullable
    Type typeOf(Expression expression, TokenSlice slice) throws TableError {
        return types.typeOf(expression, slice);
    }

    /** Returns the value, or fails with a located finding. */
    Constant evaluate(Expression expression, TokenSlice slice) throws TableError {
        if (expression instanceof Expression.Number number) {
            return number(slice.get(number.at()));
        }
        if (expression instanceof Expression.Name name) {
            return name(slice.get(name.at()));
        }
        if (expression instanceof Expression.Binary binary) {
            return binary(binary, slice);
        }
        if (expression instanceof Expression.Cast cast) {
            return cast(cast, slice);
        }
        if (expression instanceof Expression.Unary unary) {
            return unary(unary, slice);
        }
        if (expression instanceof Expression.Conditional conditional) {
            return conditional(conditional, slice);
        }
        if (expression instanceof Expression.Character character) {
            Integer value = TextLiteral.character(slice.get(character.at()).text());
            if (value == null) {
                throw notConstant(slice.get(character.at()));
            }
            return new Constant(value, scope.integers().intType());
        }
        if (expression instanceof Expression.TypeMeasure measure) {
            Type type = scope.resolver().resolve(measure.type(), slice);
            return size(measure.alignment() ? type.alignment() : type.size());
        }
        if (expression instanceof Expression.Measure measure) {
            Type type = types.typeOf(measure.operand(), slice);
            if (type == null) {
                throw notConstant(slice.get(measure.at()));
            }
            return size(measure.alignment() ? type.alignment() : type.size());
        }
        if (expression instanceof Expression.Offset offset) {
            return size(offsets.offset(offset, slice));
        }
        if (expression instanceof Expression.TypesCompatible compatible) {
            Type one = scope.resolver().resolve(compatible.one(), slice);
            Type two = scope.resolver().resolve(compatible.two(), slice);
            return truth(one.equals(two));
        }
        if (expression instanceof Expression.Selection selection) {
            return evaluate(types.selected(selection, slice), slice);
        }
        if (expression instanceof Expression.Call call) {
            return builtins.call(call, slice);
        }
        throw notConstant(slice.get(expression.at()));
    }

    private Constant number(Token token) throws TableError {
        IntegerLiteral literal = IntegerLiteral.parse(token.text());
        if (literal == null) {
            throw new TableError(token, "table.not-constant", "`" + token.text() + "` is no integer constant.");
        }
        return scope.integers().literal(literal);
    }

    private Constant name(Token token) throws TableError {
        Constant constant = scope.constant(token);
        if (constant == null) {
            Diagnostic diagnostic = Diagnostic.error(
                            "table.not-constant",
                            token.location(),
                            "`" + token.text() + "` is neither a macro nor an enum constant.")
                    .withHint(
                            "If a header defines it, add the directory of that header to the include directories (`-I`).");
            throw new TableError(token.withChain(diagnostic));
        }
        return constant;
    }

    private Constant unary(Expression.Unary unary, TokenSlice slice) throws TableError {
        if (unary.operator() == TokenKind.AMPERSAND) {
            return size(offsets.address(unary.operand(), slice));
        }
        if (unary.operator() == TokenKind.STAR) {
            throw notConstant(slice.get(unary.at()));
        }
        Constant operand = scope.integers().promote(evaluate(unary.operand(), slice));
        return switch (unary.operator()) {
            case PLUS -> operand;
            case MINUS -> new Constant(operand.type().convert(-operand.bits()), operand.type());
            case TILDE -> new Constant(operand.type().convert(~operand.bits()), operand.type());
            default -> truth(!operand.truth());
        };
    }

    private Constant cast(Expression.Cast cast, TokenSlice slice) throws TableError {
        Type type = scope.resolver().resolve(cast.type(), slice);
        Constant operand = evaluate(cast.operand(), slice);
        if (type instanceof Type.IntegerType integer) {
            return operand.as(integer);
        }
        if (type instanceof Type.PointerType) {
            // A number made a pointer keeps its value; NULL is the usual case.
            return operand.as(scope.integers().size());
        }
        throw notConstant(slice.get(cast.at()));
    }

    private Constant conditional(Expression.Conditional conditional, TokenSlice slice) throws TableError {
        Constant condition = evaluate(conditional.condition(), slice);
        Expression then = conditional.then();
        boolean first = condition.truth();
        Constant chosen =
                first ? (then == null ? condition : evaluate(then, slice)) : evaluate(conditional.otherwise(), slice);
        Type other =
                first ? typeOf(conditional.otherwise(), slice) : then == null ? condition.type() : typeOf(then, slice);
        Type.IntegerType type = scope.integers().promote(chosen.type());
        if (other instanceof Type.IntegerType integer) {
            type = scope.integers().common(type, scope.integers().promote(integer));
        }
        return chosen.as(type);
    }

    private Constant binary(Expression.Binary binary, TokenSlice slice) throws TableError {
        Constant left = evaluate(binary.left(), slice);
        if (binary.operator() == TokenKind.AND_AND || binary.operator() == TokenKind.OR_OR) {
            boolean decided = left.truth() == (binary.operator() == TokenKind.OR_OR);
            return truth(
                    decided ? left.truth() : evaluate(binary.right(), slice).truth());
        }
        Constant right = evaluate(binary.right(), slice);
        IntegerTypes integers = scope.integers();
        Constant a = integers.promote(left);
        Constant b = integers.promote(right);
        if (binary.operator() == TokenKind.SHIFT_LEFT || binary.operator() == TokenKind.SHIFT_RIGHT) {
            return shift(binary, a, b, slice);
        }
        Type.IntegerType type = integers.common(a.type(), b.type());
        return arithmetic(binary, type, type.convert(a.bits()), type.convert(b.bits()), slice.get(binary.at()));
    }

    private static Constant shift(Expression.Binary binary, Constant value, Constant count, TokenSlice slice)
            throws TableError {
        long bits = count.bits();
        if (bits < 0 || bits >= 8L * value.type().bytes()) {
            Token at = slice.get(binary.at());
            String message = "The shift by " + bits + " is not defined for a type of "
                    + 8 * value.type().bytes() + " bits.";
            throw new TableError(at, "table.shift", message);
        }
        long shifted = binary.operator() == TokenKind.SHIFT_LEFT
                ? value.bits() << bits
                : value.type().signed() ? value.bits() >> bits : value.bits() >>> bits;
        return new Constant(value.type().convert(shifted), value.type());
    }

    private Constant arithmetic(Expression.Binary binary, Type.IntegerType type, long a, long b, Token at)
            throws TableError {
        int order = type.signed() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        long result = switch (binary.operator()) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case STAR -> a * b;
            case AMPERSAND -> a & b;
            case PIPE -> a | b;
            case CARET -> a ^ b;
            case SLASH, PERCENT -> divide(binary.operator(), type, a, b, at);
            case EQUAL -> a == b ? 1 : 0;
            case NOT_EQUAL -> a != b ? 1 : 0;
            case LESS -> order < 0 ? 1 : 0;
            case GREATER -> order > 0 ? 1 : 0;
            case LESS_EQUAL -> order <= 0 ? 1 : 0;
            case GREATER_EQUAL -> order >= 0 ? 1 : 0;
            default -> throw notConstant(at);
        };
        boolean comparison = switch (binary.operator()) {
            case EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> true;
            default -> false;
        };
        return comparison ? new Constant(result, scope.integers().intType()) : new Constant(type.convert(result), type);
    }

    private static long divide(TokenKind operator, Type.IntegerType type, long a, long b, Token at) throws TableError {
        if (b == 0) {
            throw new TableError(at, "table.division", "The expression divides by zero.");
        }
        if (type.signed()) {
            return operator == TokenKind.SLASH ? a / b : a % b;
        }
        return operator == TokenKind.SLASH ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b);
    }

    Constant truth(boolean value) {
        return new Constant(value ? 1 : 0, scope.integers().intType());
    }

    Constant size(long bytes) {
        return new Constant(bytes, scope.integers().size());
    }

    static TableError notConstant(Token token) {
        return new TableError(
                token, "table.not-constant", "`" + token.text() + "` starts something that is not constant.");
    }
}
