// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.preprocess.TokenKind;

/** An expression; {@code at} is the index of the token that findings about it point to. */
public sealed interface Expression {
    /** Returns the index of the characteristic token. */
    int at();

    /** An integer, or a floating constant, which is never a constant of a table. */
    record Number(int at) implements Expression {}

    /** A character constant. */
    record Character(int at) implements Expression {}

    /** Adjacent string literals, up to before {@code end}. */
    record Text(int at, int end) implements Expression {}

    /** An enum constant, a variable or a function. */
    record Name(int at) implements Expression {}

    /** A prefix operator. */
    record Unary(int at, TokenKind operator, Expression operand) implements Expression {}

    /** An infix operator. */
    record Binary(int at, TokenKind operator, Expression left, Expression right) implements Expression {}

    /** The conditional operator; {@code then} is null in GNU's form that gives the condition itself. */
    record Conditional(
            int at, Expression condition, @Nullable Expression then, Expression otherwise) implements Expression {}

    /** The comma operator. */
    record Comma(int at, List<Expression> parts) implements Expression {}

    /** A conversion to a type. */
    record Cast(int at, TypeName type, Expression operand) implements Expression {}

    /** {@code sizeof} or {@code _Alignof} of a type. */
    record TypeMeasure(int at, boolean alignment, TypeName type) implements Expression {}

    /** {@code sizeof} or {@code _Alignof} of an expression. */
    record Measure(int at, boolean alignment, Expression operand) implements Expression {}

    /** {@code __builtin_offsetof}; the path is a run of tokens of identifiers and array indexes. */
    record Offset(int at, TypeName type, List<Step> path) implements Expression {}

    /** One step of an offset: the member named by the token {@code at}, or an array element if {@code index} is given. */
    record Step(int at, @Nullable Expression index) {}

    /** {@code __builtin_types_compatible_p}. */
    record TypesCompatible(int at, TypeName one, TypeName two) implements Expression {}

    /** A selection by type. */
    record Selection(int at, Expression control, List<Association> associations) implements Expression {}

    /** One arm of a selection; the type is null for the default. */
    record Association(@Nullable TypeName type, Expression value) {}

    /** A compound literal. */
    record CompoundLiteral(int at, TypeName type, Initializer.Braced value) implements Expression {}

    /** A call. */
    record Call(int at, Expression callee, List<Expression> arguments) implements Expression {}

    /** An element of an array; not constant, but it has a type. */
    record Element(int at, Expression base, Expression index) implements Expression {}

    /** A member by the name at {@code name}; not constant, but it has a type. */
    record Member(int at, Expression base, boolean arrow, int name) implements Expression {}

    /** What is parsed but has no value that could be known, such as GNU's statement expression. */
    record NotConstant(int at) implements Expression {}
}
