// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.util.List;
import java.util.Locale;

/**
 * Writes constant expressions that gcc accepts: nothing is divided by zero, and no shift is out of range.
 *
 * <p>Parentheses are left out wherever the precedence of the operators allows it, so that precedence is tested too.
 */
final class ExpressionText {
    /** A written expression and the precedence of its outermost operator. */
    record Part(String text, int precedence) {
        private String inside(int least) {
            return precedence < least ? "(" + text + ")" : text;
        }
    }

    private record Operator(String text, int precedence) {}

    private static final int CONDITIONAL = 1;
    private static final int SHIFT = 9;
    private static final int MULTIPLICATIVE = 11;
    private static final int UNARY = 12;
    private static final int PRIMARY = 13;

    private static final List<Operator> OPERATORS = List.of(
            new Operator("||", 2),
            new Operator("&&", 3),
            new Operator("|", 4),
            new Operator("^", 5),
            new Operator("&", 6),
            new Operator("==", 7),
            new Operator("!=", 7),
            new Operator("<", 8),
            new Operator(">", 8),
            new Operator("<=", 8),
            new Operator(">=", 8),
            new Operator("<<", SHIFT),
            new Operator(">>", SHIFT),
            new Operator("+", 10),
            new Operator("-", 10),
            new Operator("*", MULTIPLICATIVE),
            new Operator("/", MULTIPLICATIVE),
            new Operator("%", MULTIPLICATIVE));

    private static final List<String> TYPES = List.of(
            "char",
            "signed char",
            "unsigned char",
            "short",
            "unsigned short",
            "short int",
            "int",
            "unsigned",
            "unsigned int",
            "long",
            "unsigned long",
            "long unsigned int",
            "long long",
            "unsigned long long",
            "_Bool",
            "__u8",
            "__u16",
            "__u32",
            "__u64",
            "s8",
            "s16",
            "s32",
            "s64",
            "size_t",
            "kernel_ulong_t",
            "const unsigned short",
            "__s64 const",
            "enum spread",
            "enum packed_small",
            "enum packed_signed",
            "enum wide");

    private static final List<String> WIDE_TYPES = List.of("u64", "s64", "long", "unsigned long long");

    private static final List<String> CHARACTERS = List.of(
            "'a'", "'\\n'", "'\\0'", "'\\x41'", "'\\101'", "'\\''", "'\"'", "'\\xff'", "'\\377'", "'ab'", "L'x'");

    private static final List<String> LIMITS = List.of(
            "0",
            "1",
            "0x7f",
            "0x80",
            "0xff",
            "0x7fff",
            "0x8000",
            "0xffff",
            "0x10000",
            "2147483647",
            "2147483648",
            "0x7fffffff",
            "0x80000000",
            "0xffffffff",
            "4294967295",
            "0x100000000",
            "0x7fffffffffffffff",
            "9223372036854775807",
            "0x8000000000000000",
            "0xffffffffffffffff",
            "18446744073709551615u");

    private final Dice dice;
    private final boolean directive;
    private final List<String> names;
    private final boolean macros;
    private int openCalls;

    /**
     * Creates a writer.
     *
     * @param directive whether it writes conditions of directives, which know neither types nor enums
     * @param names macros and constants to use
     * @param macros whether the function-like macros of {@link MacroText} are defined
     */
    ExpressionText(Dice dice, boolean directive, List<String> names, boolean macros) {
        this.dice = dice;
        this.directive = directive;
        this.names = names;
        this.macros = macros;
    }

    /** Returns an expression without a comma outside of parentheses. */
    String value(int depth) {
        return part(depth).text();
    }

    Part part(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (dice.below(12)) {
            case 0, 1, 2, 3, 4 -> binary(depth);
            case 5, 6 -> unary(depth);
            case 7 -> conditional(depth);
            case 8 -> directive ? binary(depth) : cast(depth);
            case 9 -> macros ? call(depth) : binary(depth);
            case 10 -> directive ? unary(depth) : measure(depth);
            default -> leaf();
        };
    }

    private Part binary(int depth) {
        Operator operator = dice.pick(OPERATORS);
        int precedence = operator.precedence();
        String left = part(depth - 1).inside(precedence);
        if (precedence == SHIFT) {
            if (!directive && dice.oneIn(3)) {
                left = "(" + dice.pick(WIDE_TYPES) + ")" + part(depth - 1).inside(UNARY);
                return new Part(left + blank() + operator.text() + blank() + dice.below(64), precedence);
            }
            String count = dice.oneIn(3)
                    ? "(" + part(depth - 1).inside(7) + " & 31)"
                    : dice.below(32) + dice.pick(List.of("", "", "u", "UL"));
            return new Part(left + blank() + operator.text() + blank() + count, precedence);
        }
        boolean divides = operator.text().equals("/") || operator.text().equals("%");
        String right = divides
                ? "((" + part(depth - 1).inside(7) + " & 0x7f) + 1)"
                : part(depth - 1).inside(precedence + 1);
        return new Part(left + blank() + operator.text() + blank() + right, precedence);
    }

    private Part unary(int depth) {
        String operator = dice.pick(List.of("-", "~", "!", "+"));
        String operand = part(depth - 1).inside(UNARY);
        return new Part(operator + (operand.startsWith(operator) ? " " : "") + operand, UNARY);
    }

    private Part conditional(int depth) {
        String condition = part(depth - 1).inside(CONDITIONAL + 1);
        String otherwise = part(depth - 1).inside(CONDITIONAL);
        if (!directive && dice.oneIn(3)) {
            return new Part(condition + " ?: " + otherwise, CONDITIONAL);
        }
        return new Part(condition + " ? " + part(depth - 1).text() + " : " + otherwise, CONDITIONAL);
    }

    private Part cast(int depth) {
        if (dice.oneIn(8)) {
            String typeof = "(__typeof__(" + part(depth - 1).text() + "))";
            return new Part(typeof + part(depth - 1).inside(UNARY), UNARY);
        }
        return new Part(
                "(" + dice.pick(TYPES) + ")" + (dice.oneIn(2) ? " " : "")
                        + part(depth - 1).inside(UNARY),
                UNARY);
    }

    private Part call(int depth) {
        openCalls++;
        Part call = openCall(depth);
        openCalls--;
        return call;
    }

    private Part openCall(int depth) {
        String one = part(depth - 1).text();
        String two = part(depth - 1).text();
        if (dice.oneIn(6)) {
            // The argument comes out as it is, and with it its precedence.
            Part inner = part(depth - 1);
            return new Part("SAME(" + inner.text() + ")", inner.precedence());
        }
        String text = dice.pick(List.of(
                "TRIPLE(" + one + ")",
                "SUM(" + one + "," + two + ")",
                "SUM( " + one + " , " + two + " )",
                "FIRST(" + one + "," + two + "," + one + ")",
                "FIRST(" + one + ")",
                "SECOND(" + one + "," + two + ")",
                "CALL(TRIPLE," + one + ")",
                "CALL(SUM," + one + "," + two + ")",
                "HAVING(" + one + ")",
                "HAVING()",
                "SEVEN()",
                "ALIAS_OF_TRIPLE(" + one + ")",
                "TAIL_CALL (" + one + ")",
                "JOIN(0x," + Integer.toHexString(dice.below(1 << 20)) + ")",
                "JOIN(" + dice.between(1, 99) + ",UL)",
                "EXPANDED_JOIN(TRIP,LE)(" + one + ")",
                "EXPANDED_JOIN(DIGIT,DIGIT)",
                "JOIN(DI,GIT)",
                "SELF_REFERRING(" + one + ")",
                "MAXIMUM(" + one + "," + two + ")"));
        return new Part(text, PRIMARY);
    }

    private Part measure(int depth) {
        String type = dice.pick(TYPES);
        return new Part(
                switch (dice.below(14)) {
                    case 0, 1 -> "sizeof(" + type + ")";
                    case 2, 3 -> "sizeof(" + part(depth - 1).text() + ")";
                    case 4 -> "sizeof " + part(depth - 1).inside(PRIMARY);
                    case 5 -> "sizeof(struct pci_device_id)";
                    case 6 -> "sizeof(" + type + "[" + dice.between(1, 9) + "])";
                    case 7 -> "__builtin_offsetof(struct pci_device_id, " + dice.pick(EntryText.FIELDS) + ")";
                    case 8 -> "sizeof(\"" + "abcdefgh".substring(dice.below(8)) + "\")";
                    case 9 -> "_Alignof(" + type + ")";
                    case 10 ->
                        "__builtin_choose_expr(" + dice.below(2) + ", "
                                + part(depth - 1).text() + ", "
                                + part(depth - 1).text() + ")";
                    case 11 -> "__builtin_types_compatible_p(" + type + ", " + dice.pick(TYPES) + ")";
                    case 12 -> "_Generic(" + part(depth - 1).text() + ", int: 1, unsigned: 2, long: 3, default: 4)";
                    default -> "sizeof(((struct pci_device_id *)0)->" + dice.pick(EntryText.FIELDS) + ")";
                },
                PRIMARY);
    }

    private Part leaf() {
        int choice = dice.below(10);
        if (choice < 2 && !names.isEmpty()) {
            return new Part(dice.pick(names), PRIMARY);
        }
        if (choice == 2) {
            return new Part(dice.pick(CHARACTERS), PRIMARY);
        }
        if (choice == 3) {
            return new Part(dice.pick(LIMITS), PRIMARY);
        }
        if (choice == 4 && directive && openCalls == 0) {
            // Not in the argument of a macro, where the name would be expanded first.
            String macro = dice.pick(List.of("BASE", "NOWHERE_DEFINED", "TRIPLE", "__x86_64_no"));
            return dice.oneIn(2) ? new Part("defined " + macro, UNARY) : new Part("defined(" + macro + ")", PRIMARY);
        }
        return new Part(literal(), PRIMARY);
    }

    private String literal() {
        long value = dice.bits(dice.pick(List.of(1, 4, 8, 16, 16, 31, 32, 40, 63)));
        String suffix =
                dice.pick(List.of("", "", "", "", "u", "U", "l", "L", "ul", "LU", "ll", "LL", "ull", "LLU", "uLL"));
        String digits = switch (dice.below(6)) {
            case 0, 1 -> Long.toString(value);
            case 2 -> "0" + Long.toOctalString(value);
            case 3 -> "0b" + Long.toBinaryString(value);
            case 4 -> "0X" + Long.toHexString(value).toUpperCase(Locale.ROOT);
            default -> "0x" + Long.toHexString(value);
        };
        return digits + suffix;
    }

    private String blank() {
        return dice.oneIn(12) ? dice.pick(List.of("\t", " /* , */ ", "  ", " \\\n ")) : " ";
    }
}
