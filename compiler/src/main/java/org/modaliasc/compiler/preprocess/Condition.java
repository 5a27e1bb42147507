// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expression of {@code #if} and {@code #elif} in 64 bits (C17 6.10.1).
 *
 * <p>Written by hand beside the grammar of expressions: a unit of the kernel evaluates thousands of these, they have no casts and
 * no types, and they pull their tokens from the expander, because {@code defined} may come out of a macro and must get its operand
 * unexpanded.
 */
final class Condition {
    /** Parentheses and operators nested in one condition. */
    private static final int MAX_DEPTH = 200;

    /** A mistake in the expression. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Token token;

        Malformed(Token token, String message) {
            super(message, null, false, false);
            this.token = token;
        }

        Token token() {
            return token;
        }
    }

    /** Asks whether an include would find its file. */
    interface HeaderTest {
        boolean found(String name, boolean quoted, boolean next);
    }

    private record Value(long bits, boolean unsigned) {
        static final Value ZERO = new Value(0, false);
        static final Value ONE = new Value(1, false);

        static Value of(boolean truth) {
            return truth ? ONE : ZERO;
        }

        boolean truth() {
            return bits != 0;
        }
    }

    private final MacroExpander expander;
    private final MacroScope macros;
    private final HeaderTest headers;
    private Token current;
    private int depth;
    // Above zero in operands that are not evaluated: the other arm of `?:`, and what `&&` and `||` skip.
    private int unevaluated;

    Condition(MacroExpander expander, MacroScope macros, HeaderTest headers) {
        this.expander = expander;
        this.macros = macros;
        this.headers = headers;
        this.current = expander.next();
    }

    boolean evaluate() throws Malformed {
        Value value = conditional();
        if (!current.is(TokenKind.END)) {
            throw new Malformed(current, "`" + current.text() + "` does not belong into the condition.");
        }
        return value.truth();
    }

    private Value conditional() throws Malformed {
        enterNesting();
        Value condition = binary(0);
        if (current.is(TokenKind.QUESTION)) {
            advance();
            boolean truth = condition.truth();
            // GNU: without the middle operand, the condition is the value.
            unevaluated += truth ? 0 : 1;
            Value first = current.is(TokenKind.COLON) ? condition : comma();
            unevaluated += truth ? 1 : -1;
            expect(TokenKind.COLON);
            Value second = conditional();
            unevaluated -= truth ? 1 : 0;
            Value chosen = truth ? first : second;
            condition = new Value(chosen.bits, first.unsigned || second.unsigned);
        }
        depth--;
        return condition;
    }

    private Value comma() throws Malformed {
        Value value = conditional();
        while (current.is(TokenKind.COMMA)) {
            advance();
            value = conditional();
        }
        return value;
    }

    private Value binary(int lowest, boolean evaluated) throws Malformed {
        unevaluated += evaluated ? 0 : 1;
        Value value = binary(lowest);
        unevaluated -= evaluated ? 0 : 1;
        return value;
    }

    private Value binary(int lowest) throws Malformed {
        Value left = unary();
        while (true) {
            TokenKind operator = current.kind();
            int precedence = precedence(operator);
            if (precedence <= lowest) {
                return left;
            }
            Token at = current;
            advance();
            Value first = left;
            left = switch (operator) {
                case OR_OR -> Value.of(binary(precedence, !first.truth()).truth() || first.truth());
                case AND_AND -> Value.of(binary(precedence, first.truth()).truth() && first.truth());
                default -> apply(at, first, binary(precedence));
            };
        }
    }

    private static int precedence(TokenKind operator) {
        return switch (operator) {
            case OR_OR -> 1;
            case AND_AND -> 2;
            case PIPE -> 3;
            case CARET -> 4;
            case AMPERSAND -> 5;
            case EQUAL, NOT_EQUAL -> 6;
            case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> 7;
            case SHIFT_LEFT, SHIFT_RIGHT -> 8;
            case PLUS, MINUS -> 9;
            case STAR, SLASH, PERCENT -> 10;
            default -> 0;
        };
    }

    private Value apply(Token operator, Value left, Value right) throws Malformed {
        boolean unsigned = left.unsigned || right.unsigned;
        long a = left.bits;
        long b = right.bits;
        int order = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        return switch (operator.kind()) {
            case PIPE -> new Value(a | b, unsigned);
            case CARET -> new Value(a ^ b, unsigned);
            case AMPERSAND -> new Value(a & b, unsigned);
            case EQUAL -> Value.of(a == b);
            case NOT_EQUAL -> Value.of(a != b);
            case LESS -> Value.of(order < 0);
            case GREATER -> Value.of(order > 0);
            case LESS_EQUAL -> Value.of(order <= 0);
            case GREATER_EQUAL -> Value.of(order >= 0);
            case SHIFT_LEFT -> new Value(shift(left, right, false), left.unsigned);
            case SHIFT_RIGHT -> new Value(shift(left, right, true), left.unsigned);
            case PLUS -> new Value(a + b, unsigned);
            case MINUS -> new Value(a - b, unsigned);
            case STAR -> new Value(a * b, unsigned);
            default -> divide(operator, a, b, unsigned);
        };
    }

    private static long shift(Value left, Value right, boolean toRight) {
        // libcpp shifts the other way for a negative count, and everything out for a large one.
        boolean negative = !right.unsigned && right.bits < 0;
        long count = negative ? -right.bits : right.bits;
        boolean down = toRight != negative;
        boolean far = count < 0 || count > 63;
        if (down) {
            return left.unsigned ? (far ? 0 : left.bits >>> count) : left.bits >> (far ? 63 : count);
        }
        return far ? 0 : left.bits << count;
    }

    private Value divide(Token operator, long a, long b, boolean unsigned) throws Malformed {
        if (b == 0) {
            if (unevaluated == 0) {
                throw new Malformed(operator, "The condition divides by zero.");
            }
            return new Value(0, unsigned);
        }
        boolean quotient = operator.is(TokenKind.SLASH);
        if (unsigned) {
            return new Value(quotient ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b), true);
        }
        return new Value(quotient ? a / b : a % b, false);
    }

    private Value unary() throws Malformed {
        enterNesting();
        Token token = current;
        Value value;
        switch (token.kind()) {
            case PLUS -> {
                advance();
                value = unary();
            }
            case MINUS -> {
                advance();
                Value operand = unary();
                value = new Value(-operand.bits, operand.unsigned);
            }
            case TILDE -> {
                advance();
                Value operand = unary();
                value = new Value(~operand.bits, operand.unsigned);
            }
            case BANG -> {
                advance();
                value = Value.of(!unary().truth());
            }
            case LEFT_PAREN -> {
                advance();
                value = comma();
                expect(TokenKind.RIGHT_PAREN);
            }
            default -> value = primary(token);
        }
        depth--;
        return value;
    }

    private Value primary(Token token) throws Malformed {
        switch (token.kind()) {
            case NUMBER -> {
                IntegerLiteral literal = IntegerLiteral.parse(token.text());
                if (literal == null) {
                    throw new Malformed(token, "`" + token.text() + "` is no integer constant.");
                }
                advance();
                return new Value(literal.value(), literal.unsigned() || literal.value() < 0);
            }
            case CHARACTER -> {
                Integer character = TextLiteral.character(token.text());
                if (character == null) {
                    throw new Malformed(token, "`" + token.text() + "` is no character constant.");
                }
                advance();
                return new Value(character, false);
            }
            case IDENTIFIER -> {
                return identifier(token);
            }
            case END -> throw new Malformed(token, "The condition ends too early.");
            default -> throw new Malformed(token, "`" + token.text() + "` does not belong into the condition.");
        }
    }

    private Value identifier(Token token) throws Malformed {
        String name = token.text();
        if (name.equals("defined")) {
            boolean defined = definedOperand(token);
            advance();
            return Value.of(defined);
        }
        if (name.equals(BuiltinMacro.HAS_INCLUDE.spelling()) || name.equals(BuiltinMacro.HAS_INCLUDE_NEXT.spelling())) {
            boolean found = headerOperand(token, name.endsWith("next"));
            advance();
            return Value.of(found);
        }
        // An identifier that is no macro counts as 0 (C17 6.10.1 paragraph 4).
        advance();
        return Value.ZERO;
    }

    private boolean definedOperand(Token operator) throws Malformed {
        Token token = expander.unexpanded();
        boolean parenthesised = token.is(TokenKind.LEFT_PAREN);
        if (parenthesised) {
            token = expander.unexpanded();
        }
        Symbol symbol = token.symbol();
        if (symbol == null) {
            throw new Malformed(operator, "`defined` is not followed by a name.");
        }
        if (parenthesised && !expander.unexpanded().is(TokenKind.RIGHT_PAREN)) {
            throw new Malformed(operator, "The parenthesis behind `defined` is not closed.");
        }
        return macros.lookup(symbol) != null;
    }

    private boolean headerOperand(Token operator, boolean next) throws Malformed {
        if (!expander.unexpanded().is(TokenKind.LEFT_PAREN)) {
            throw new Malformed(operator, "`" + operator.text() + "` is not followed by a parenthesis.");
        }
        // What stands in angle brackets or quotes is never expanded; anything else is, as in a computed include.
        Token first = expander.unexpanded();
        boolean plain = first.is(TokenKind.LESS) || first.is(TokenKind.STRING);
        HeaderName name = plain ? HeaderName.read(first, unexpanded()) : computedHeader(first);
        if (name == null || (plain && !expander.unexpanded().is(TokenKind.RIGHT_PAREN))) {
            throw new Malformed(operator, "`" + operator.text() + "` is not followed by a header name in parentheses.");
        }
        return headers.found(name.name(), name.quoted(), next);
    }

    private TokenSource unexpanded() {
        return new TokenSource() {
            @Override
            public Token next() {
                return expander.unexpanded();
            }
        };
    }

    private @Nullable HeaderName computedHeader(Token first) {
        List<Token> operand = new ArrayList<>();
        int parentheses = 0;
        for (Token token = first; !token.is(TokenKind.END); token = expander.unexpanded()) {
            parentheses += token.is(TokenKind.LEFT_PAREN) ? 1 : token.is(TokenKind.RIGHT_PAREN) ? -1 : 0;
            if (parentheses < 0) {
                break;
            }
            operand.add(token);
        }
        List<Token> expanded = expander.expand(operand);
        if (expanded.isEmpty()) {
            return null;
        }
        TokenSource rest = TokenSource.of(expanded, first.like(TokenKind.END, null, ""));
        return HeaderName.read(rest.next(), rest);
    }

    private void enterNesting() throws Malformed {
        if (++depth > MAX_DEPTH) {
            throw new Malformed(current, "The condition is nested more than " + MAX_DEPTH + " deep.");
        }
    }

    private void advance() {
        current = expander.next();
    }

    private void expect(TokenKind kind) throws Malformed {
        if (!current.is(kind)) {
            throw new Malformed(current, "`" + kind.spelling() + "` is missing in the condition.");
        }
        advance();
    }

    /** Tells which token a mistake is at: the end of a condition has no place of its own. */
    static Token place(Malformed mistake, List<Token> tokens) {
        boolean end = mistake.token().is(TokenKind.END);
        return end && !tokens.isEmpty() ? tokens.get(tokens.size() - 1) : mistake.token();
    }
}
