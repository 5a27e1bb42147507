// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.compiler.syntax.Expression;
import org.modaliasc.compiler.syntax.TokenSlice;

/** Where members are. */
final class MemberOffsets {
    private final UnitScope scope;

    MemberOffsets(UnitScope scope) {
        this.scope = scope;
    }

    long offset(Expression.Offset expression, TokenSlice slice) throws TableError {
        Type type = scope.resolver().resolve(expression.type(), slice);
        long offset = 0;
        for (Expression.Step step : expression.path()) {
            Token at = slice.get(step.at());
            if (step.index() != null && type instanceof Type.ArrayType array) {
                type = array.element();
                offset += type.size()
                        * scope.evaluator().evaluate(step.index(), slice).bits();
                continue;
            }
            Type.Member member = step.index() == null ? find(type, at.text()) : null;
            if (member == null) {
                throw new TableError(at, "table.unknown-field", "There is no member `" + at.text() + "`.");
            }
            offset += member.offset();
            type = member.type();
        }
        return offset;
    }

    /** Returns the address of a part of an object that stands at a constant address, as in {@code &((struct s *)0)->m}. */
    long address(Expression expression, TokenSlice slice) throws TableError {
        ConstantEvaluator evaluator = scope.evaluator();
        if (expression instanceof Expression.Unary unary && unary.operator() == TokenKind.STAR) {
            return evaluator.evaluate(unary.operand(), slice).bits();
        }
        if (expression instanceof Expression.Member member) {
            Type base = evaluator.typeOf(member.base(), slice);
            Type struct = member.arrow() && base instanceof Type.PointerType pointer ? pointer.target() : base;
            Type.Member found = find(struct, slice.get(member.name()).text());
            if (found != null) {
                long start = member.arrow()
                        ? evaluator.evaluate(member.base(), slice).bits()
                        : address(member.base(), slice);
                return start + found.offset();
            }
        }
        if (expression instanceof Expression.Element element
                && evaluator.typeOf(element.base(), slice) instanceof Type.ArrayType array) {
            long index = evaluator.evaluate(element.index(), slice).bits();
            return address(element.base(), slice) + index * array.element().size();
        }
        throw ConstantEvaluator.notConstant(slice.get(expression.at()));
    }

    /** Returns the member of that name, looking into unnamed structs and unions; the offset is that in the outer type. */
    static Type.@Nullable Member find(@Nullable Type type, String name) {
        if (!(type instanceof Type.StructType struct)) {
            return null;
        }
        for (Type.Member member : struct.members()) {
            if (name.equals(member.name())) {
                return member;
            }
            Type.Member inner = member.name() == null ? find(member.type(), name) : null;
            if (inner != null) {
                long offset = member.offset() + inner.offset();
                return new Type.Member(inner.name(), inner.type(), offset, inner.bitOffset(), inner.bitWidth());
            }
        }
        return null;
    }
}
