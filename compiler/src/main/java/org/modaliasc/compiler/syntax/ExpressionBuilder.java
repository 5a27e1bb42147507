// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.modaliasc.compiler.preprocess.TokenKind;
import org.modaliasc.grammar.DeviceTable;

/** Turns parse trees of expressions into {@link Expression}s. */
final class ExpressionBuilder {
    private static final Map<Integer, TokenKind> OPERATORS = new HashMap<>();

    static {
        for (TokenKind kind : TokenKind.values()) {
            for (int type = 1; type <= DeviceTable.VOCABULARY.getMaxTokenType(); type++) {
                if (kind.name().equals(DeviceTable.VOCABULARY.getSymbolicName(type))) {
                    OPERATORS.put(type, kind);
                }
            }
        }
    }

    private ExpressionBuilder() {}

    static Expression build(DeviceTable.ExpressionContext context) {
        if (context instanceof DeviceTable.PrimaryExpressionContext primary) {
            return primary(primary.primary());
        }
        if (context instanceof DeviceTable.BinaryExpressionContext binary) {
            return new Expression.Binary(
                    index(binary.operator),
                    operator(binary.operator),
                    build(binary.expression(0)),
                    build(binary.expression(1)));
        }
        if (context instanceof DeviceTable.UnaryExpressionContext unary) {
            return unary(unary);
        }
        if (context instanceof DeviceTable.CastExpressionContext cast) {
            return new Expression.Cast(start(cast), TypeBuilder.typeName(cast.typeName()), build(cast.expression()));
        }
        if (context instanceof DeviceTable.ConditionalExpressionContext conditional) {
            return conditional(conditional);
        }
        if (context instanceof DeviceTable.TypeOperatorContext measure) {
            boolean alignment = measure.operator.getType() == DeviceTable.ALIGNOF;
            return new Expression.TypeMeasure(start(measure), alignment, TypeBuilder.typeName(measure.typeName()));
        }
        if (context instanceof DeviceTable.OffsetExpressionContext offset) {
            return new Expression.Offset(
                    start(offset), TypeBuilder.typeName(offset.typeName()), path(offset.memberPath()));
        }
        if (context instanceof DeviceTable.TypesCompatibleContext types) {
            return new Expression.TypesCompatible(
                    start(types), TypeBuilder.typeName(types.typeName(0)), TypeBuilder.typeName(types.typeName(1)));
        }
        if (context instanceof DeviceTable.CompoundLiteralContext literal) {
            return new Expression.CompoundLiteral(
                    start(literal),
                    TypeBuilder.typeName(literal.typeName()),
                    InitializerBuilder.braced(
                            literal.bracedList(), literal.bracedList().element()));
        }
        if (context instanceof DeviceTable.CallExpressionContext call) {
            List<Expression> arguments = new ArrayList<>();
            for (int i = 1; i < call.expression().size(); i++) {
                arguments.add(build(call.expression(i)));
            }
            return new Expression.Call(start(call), build(call.expression(0)), arguments);
        }
        if (context instanceof DeviceTable.GenericSelectionContext selection) {
            List<Expression.Association> associations = new ArrayList<>();
            for (DeviceTable.AssociationContext association : selection.association()) {
                TypeName type = association.typeName() == null ? null : TypeBuilder.typeName(association.typeName());
                associations.add(new Expression.Association(type, build(association.expression())));
            }
            return new Expression.Selection(start(selection), build(selection.expression()), associations);
        }
        if (context instanceof DeviceTable.IndexExpressionContext element) {
            return new Expression.Element(start(element), build(element.expression(0)), build(element.expression(1)));
        }
        if (context instanceof DeviceTable.MemberExpressionContext member) {
            boolean arrow = member.operator.getType() == DeviceTable.ARROW;
            int name = member.IDENTIFIER().getSymbol().getTokenIndex();
            return new Expression.Member(start(member), build(member.expression()), arrow, name);
        }
        return new Expression.NotConstant(start(context));
    }

    private static Expression primary(DeviceTable.PrimaryContext context) {
        int at = start(context);
        if (context instanceof DeviceTable.NumberContext) {
            return new Expression.Number(at);
        }
        if (context instanceof DeviceTable.NameContext) {
            return new Expression.Name(at);
        }
        if (context instanceof DeviceTable.CharacterContext) {
            return new Expression.Character(at);
        }
        if (context instanceof DeviceTable.StringContext) {
            return new Expression.Text(at, context.getStop().getTokenIndex() + 1);
        }
        if (context instanceof DeviceTable.ParenthesisedContext parenthesised) {
            return comma(parenthesised.expression());
        }
        return new Expression.NotConstant(at);
    }

    private static Expression unary(DeviceTable.UnaryExpressionContext unary) {
        Expression operand = build(unary.expression());
        return switch (unary.operator.getType()) {
            case DeviceTable.EXTENSION -> operand;
            case DeviceTable.SIZEOF -> new Expression.Measure(start(unary), false, operand);
            case DeviceTable.ALIGNOF -> new Expression.Measure(start(unary), true, operand);
            default -> new Expression.Unary(start(unary), operator(unary.operator), operand);
        };
    }

    private static Expression conditional(DeviceTable.ConditionalExpressionContext context) {
        List<DeviceTable.ExpressionContext> parts = context.expression();
        int last = parts.size() - 1;
        Expression then = last == 1 ? null : comma(parts.subList(1, last));
        int at = context.QUESTION().getSymbol().getTokenIndex();
        return new Expression.Conditional(at, build(parts.get(0)), then, build(parts.get(last)));
    }

    private static Expression comma(List<DeviceTable.ExpressionContext> parts) {
        if (parts.size() == 1) {
            return build(parts.get(0));
        }
        List<Expression> built = new ArrayList<>();
        for (DeviceTable.ExpressionContext part : parts) {
            built.add(build(part));
        }
        return new Expression.Comma(built.get(0).at(), built);
    }

    private static List<Expression.Step> path(DeviceTable.MemberPathContext context) {
        List<Expression.Step> steps = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof org.antlr.v4.runtime.tree.TerminalNode leaf) {
                if (leaf.getSymbol().getType() == DeviceTable.IDENTIFIER) {
                    steps.add(new Expression.Step(leaf.getSymbol().getTokenIndex(), null));
                }
            } else {
                DeviceTable.ExpressionContext index = context.expression(next++);
                steps.add(new Expression.Step(start(index), build(index)));
            }
        }
        return steps;
    }

    static int start(ParserRuleContext context) {
        return context.getStart().getTokenIndex();
    }

    static int end(ParserRuleContext context) {
        // A rule that matches nothing ends before it starts.
        return context.getStop() == null ? start(context) : context.getStop().getTokenIndex() + 1;
    }

    private static int index(Token token) {
        return token.getTokenIndex();
    }

    private static TokenKind operator(Token token) {
        return OPERATORS.getOrDefault(token.getType(), TokenKind.OTHER);
    }
}
