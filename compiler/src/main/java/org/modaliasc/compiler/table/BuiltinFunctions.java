// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import java.util.List;
import org.modaliasc.compiler.preprocess.TextLiteral;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.TokenSlice;

/** The functions of gcc that kernels use in constant expressions. */
final class BuiltinFunctions {
    private final UnitScope scope;
    private final ConstantEvaluator evaluator;

    BuiltinFunctions(UnitScope scope, ConstantEvaluator evaluator) {
        this.scope = scope;
        this.evaluator = evaluator;
    }

    Constant call(Expression.Call call, TokenSlice slice) throws TableError {
        Token at = slice.get(call.at());
        List<Expression> arguments = call.arguments();
        if (!(call.callee() instanceof Expression.Name) || arguments.isEmpty()) {
            throw notConstant(at);
        }
        Expression first = arguments.get(0);
        switch (at.text()) {
            case "__builtin_constant_p" -> {
                return evaluator.truth(constant(first, slice));
            }
            case "__builtin_choose_expr" -> {
                if (arguments.size() == 3) {
                    boolean chosen = evaluator.evaluate(first, slice).truth();
                    return evaluator.evaluate(arguments.get(chosen ? 1 : 2), slice);
                }
            }
            case "__builtin_expect", "__builtin_expect_with_probability" -> {
                return evaluator.evaluate(first, slice);
            }
            case "__builtin_strlen" -> {
                if (first instanceof Expression.Text text) {
                    return evaluator.size(length(slice.part(text.at(), text.end())));
                }
            }
            case "__builtin_ffs", "__builtin_ffsll" -> {
                long bits = evaluator.evaluate(first, slice).bits();
                return number(bits == 0 ? 0 : Long.numberOfTrailingZeros(bits) + 1L);
            }
            case "__builtin_ctz", "__builtin_ctzl", "__builtin_ctzll" -> {
                return number(Long.numberOfTrailingZeros(
                        evaluator.evaluate(first, slice).bits()));
            }
            case "__builtin_clz" -> {
                return number(Long.numberOfLeadingZeros(
                                evaluator.evaluate(first, slice).bits() & 0xFFFFFFFFL)
                        - 32L);
            }
            case "__builtin_clzll" -> {
                return number(Long.numberOfLeadingZeros(
                        evaluator.evaluate(first, slice).bits()));
            }
            case "__builtin_popcount" -> {
                return number(Long.bitCount(evaluator.evaluate(first, slice).bits() & 0xFFFFFFFFL));
            }
            case "__builtin_popcountll" -> {
                return number(Long.bitCount(evaluator.evaluate(first, slice).bits()));
            }
            case "__builtin_bswap16" -> {
                short swapped = Short.reverseBytes(
                        (short) evaluator.evaluate(first, slice).bits());
                return unsigned("short", swapped & 0xFFFF);
            }
            case "__builtin_bswap32" -> {
                int swapped = Integer.reverseBytes(
                        (int) evaluator.evaluate(first, slice).bits());
                return unsigned("int", swapped & 0xFFFFFFFFL);
            }
            default -> {}
        }
        throw notConstant(at);
    }

    private boolean constant(Expression expression, TokenSlice slice) {
        try {
            evaluator.evaluate(expression, slice);
            return true;
        } catch (TableError notKnown) {
            return expression instanceof Expression.Text;
        }
    }

    private static long length(TokenSlice literals) throws TableError {
        long length = 0;
        for (int i = 0; i < literals.size(); i++) {
            byte[] bytes = TextLiteral.bytes(literals.get(i).text());
            if (bytes == null) {
                throw notConstant(literals.get(i));
            }
            length += bytes.length;
        }
        return length;
    }

    private Constant number(long value) {
        return new Constant(value, scope.integers().intType());
    }

    private Constant unsigned(String base, long value) {
        Type.IntegerType type = scope.integers().of(List.of("unsigned", base));
        return new Constant(value, type == null ? scope.integers().intType() : type);
    }

    private static TableError notConstant(Token at) {
        return new TableError(at, "table.not-constant", "The call of `" + at.text() + "` is not constant.");
    }
}
