// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and types are those of gcc 12.2 for x86. */
class ConstantEvaluatorTest {
    private static final String DECLARATIONS = """
            typedef unsigned char u8;
            typedef signed char s8;
            typedef unsigned int u32;
            typedef unsigned long long u64;
            enum colour { RED, GREEN = 5, BLUE, BIG = 0x80000000, NEXT };
            enum { NEGATIVE = -3, AFTER };
            struct point { int x; int y[4]; struct { short s; long l; } in; };
            static const unsigned short limit = 0x1ffff;
            static const struct point points[7];
            """;

    private static String evaluate(String expression, DataModel model) throws TableError {
        TableText text = new TableText(DECLARATIONS + "long x = " + expression + ";\n", model);
        Constant constant = text.scope().evaluate(text.initializer("x"));
        return constant.bits() + " " + constant.type().name();
    }

    private static String evaluate(String expression) throws TableError {
        return evaluate(expression, DataModel.LP64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "1                                  | 1 int",
                "2147483647                         | 2147483647 int",
                "2147483648                         | 2147483648 long",
                "0x80000000                         | 2147483648 unsigned int",
                "0x100000000                        | 4294967296 long",
                "0xffffffffffffffff                 | -1 unsigned long",
                "1u                                 | 1 unsigned int",
                "1l                                 | 1 long",
                "1ull                               | 1 unsigned long long",
                "4294967296u                        | 4294967296 unsigned long",
                "'a'                                | 97 int",
                "'\\377'                            | -1 int",
                "-1                                 | -1 int",
                "-1u                                | 4294967295 unsigned int",
                "~0                                 | -1 int",
                "~0u                                | 4294967295 unsigned int",
                "~0ul                               | -1 unsigned long",
                "!5                                 | 0 int",
                "-2147483648                        | -2147483648 long",
                "+(u8)200                           | 200 int",
                "-(u8)1                             | -1 int",
                "~(u8)0                             | -1 int"
            })
    void numbersHaveTheFirstTypeThatHoldsThem(String expression, String expected) throws TableError {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2147483648  | 2147483648 long long",
                "0x80000000  | 2147483648 unsigned int",
                "1l          | 1 long",
                "4294967295u | 4294967295 unsigned int",
                "4294967295l | 4294967295 long long",
                "sizeof(long)| 4 unsigned long",
                "~0ul        | 4294967295 unsigned long",
                "-1l < 1u    | 0 int",
                "(u64)-1l    | -1 unsigned long long"
            })
    void on32BitsLongIsAsShortAsInt(String expression, String expected) throws TableError {
        assertThat(evaluate(expression, TableText.ILP32)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3 - 4 / 2 % 3              ; 5 int",
                "(1 + 2) * 3                        ; 9 int",
                "1 - 2 - 3                          ; -4 int",
                "-7 / 2                             ; -3 int",
                "-7 % 3                             ; -1 int",
                "-7 / 2u                            ; 2147483644 unsigned int",
                "7 & 3 ^ 1 | 8                      ; 10 int",
                "1 << 4 >> 2                        ; 4 int",
                "1 << 31                            ; -2147483648 int",
                "1u << 31                           ; 2147483648 unsigned int",
                "1ul << 63 >> 63                    ; 1 unsigned long",
                "-16 >> 2                           ; -4 int",
                "(u8)255 << 4                       ; 4080 int",
                "1 < 2                              ; 1 int",
                "-1 < 1u                            ; 0 int",
                "-1l < 1u                           ; 1 int",
                "-1 == 0xffffffff                   ; 1 int",
                "1 == 1 != 0                        ; 1 int",
                "3 >= 3 && 2 <= 1 || 4 > 3          ; 1 int",
                "0 && 1 / 0                         ; 0 int",
                "1 || 1 / 0                         ; 1 int",
                "4294967295u + 1                    ; 0 unsigned int",
                "4294967295u + 1l                   ; 4294967296 long",
                "0xffffffffu * 2ull                 ; 8589934590 unsigned long long",
                "(u8)200 + (u8)100                  ; 300 int",
                "1 ? -1 : 0u                        ; 4294967295 unsigned int",
                "0 ? 1l : 2                         ; 2 long",
                "1 ? 2 : 1 / 1                      ; 2 int",
                "5 ?: 3                             ; 5 int",
                "0 ?: 3                             ; 3 int",
                "1 ? 0 ? 2 : 3 : 4                  ; 3 int"
            })
    void operatorsBringOperandsToACommonType(String row) throws TableError {
        String[] parts = row.split(";");
        assertThat(evaluate(parts[0].strip())).isEqualTo(parts[1].strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(u8)0x1234                         | 52 unsigned char",
                "(s8)0xff                           | -1 signed char",
                "(unsigned short)-1                 | 65535 unsigned short",
                "(_Bool)256                         | 1 _Bool",
                "(u32)-1                            | 4294967295 unsigned int",
                "(long)(u32)-1                      | 4294967295 long",
                "(long)(int)0xffffffff              | -1 long",
                "(u8)(3)                            | 3 unsigned char",
                "(u8)+3                             | 3 unsigned char",
                "(u8)-(3)                           | 253 unsigned char",
                "(const u8)3                        | 3 unsigned char",
                "(unsigned)3                        | 3 unsigned int",
                "(unsigned long)&((struct point *)0)->y[2] | 12 unsigned long",
                "(unsigned long)&((struct point *)16)->in.l | 48 unsigned long",
                "(unsigned long)(void *)5           | 5 unsigned long"
            })
    void castsCutAndExtend(String expression, String expected) throws TableError {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RED                                | 0",
                "GREEN + BLUE                       | 11",
                "BIG                                | 2147483648",
                "NEXT                               | 2147483649",
                "NEGATIVE                           | -3",
                "AFTER                              | -2",
                "limit                              | 65535",
                "(limit)                            | 65535",
                "(RED) + 1                          | 1"
            })
    void namesAreEnumConstantsAndConstantVariables(String expression, long expected) throws TableError {
        assertThat(evaluate(expression)).startsWith(expected + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "sizeof(int)                        | 4",
                "sizeof(u8)                         | 1",
                "sizeof(struct point)               | 40",
                "sizeof(struct point *)             | 8",
                "sizeof(int[3])                     | 12",
                "sizeof(int *[3])                   | 24",
                "sizeof(int (*)[3])                 | 8",
                "sizeof \"abc\"                     | 4",
                "sizeof(\"a\" \"b\\n\")             | 4",
                "sizeof(u8) + 1                     | 2",
                "sizeof 1l                          | 8",
                "sizeof((u8)1 + (u8)1)              | 4",
                "sizeof(points)                     | 280",
                "sizeof(points) / sizeof(points[0]) | 7",
                "sizeof(((struct point *)0)->in)    | 16",
                "sizeof('a')                        | 4",
                "sizeof(limit)                      | 2",
                "sizeof(enum colour)                | 4",
                "sizeof(__typeof__(limit) *)        | 8",
                "sizeof((int[]){ 1, 2, [7] = 3 })   | 32",
                "sizeof((int[]){ [7] = 3, [1] = 2 }) | 32",
                "_Alignof(long)                     | 8",
                "_Alignof(struct point)             | 8",
                "__builtin_offsetof(struct point, y) | 4",
                "__builtin_offsetof(struct point, y[2]) | 12",
                "__builtin_offsetof(struct point, in.l) | 32"
            })
    void sizesAreThoseOfTheTarget(String expression, long expected) throws TableError {
        assertThat(evaluate(expression)).isEqualTo(expected + " unsigned long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "__builtin_constant_p(5)            | 1",
                "__builtin_constant_p(unknown)      | 0",
                "__builtin_constant_p(\"a\")        | 1",
                "__builtin_choose_expr(1, 2, unknown) | 2",
                "__builtin_choose_expr(0, unknown, 3) | 3",
                "__builtin_expect(4, 1)             | 4",
                "__builtin_strlen(\"abc\" \"d\")    | 4",
                "__builtin_types_compatible_p(u32, unsigned) | 1",
                "__builtin_types_compatible_p(int, long) | 0",
                "__builtin_types_compatible_p(__typeof__(1 ? 1 : 2l), long) | 1",
                "_Generic(1u, int: 1, unsigned: 2, default: 3) | 2",
                "_Generic(1ll, int: 1, default: 3)  | 3",
                "__builtin_ffs(0)                   | 0",
                "__builtin_ffs(12)                  | 3",
                "__builtin_ctz(8)                   | 3",
                "__builtin_clz(1)                   | 31",
                "__builtin_clzll(1)                 | 63",
                "__builtin_popcount(-1)             | 32",
                "__builtin_popcountll(-1)           | 64",
                "__builtin_bswap16(0x1234)          | 13330",
                "__builtin_bswap32(0x12345678)      | 2018915346",
                "__extension__ 5                    | 5"
            })
    void builtInsOfGccAreKnown(String expression, long expected) throws TableError {
        assertThat(evaluate(expression)).startsWith(expected + " ");
    }

    @Test
    void theConstancyTestOfTheKernelWorks() throws TableError {
        // A null pointer constant takes the type of the other pointer, so the size tells whether x is constant.
        String constant = "(sizeof(int) == sizeof(*(8 ? ((void *)((long)(%s) * 0l)) : (int *)8)))";

        assertThat(evaluate(constant.formatted("5"))).isEqualTo("1 int");
        assertThat(evaluate(constant.formatted("unknown"))).isEqualTo("0 int");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "unknown       | table.not-constant | `unknown` is neither a macro nor an enum constant.",
                "1 + unknown   | table.not-constant | `unknown` is neither a macro nor an enum constant.",
                "1.5           | table.not-constant | `1.5` is no integer constant.",
                "f(1)          | table.not-constant | The call of `f` is not constant.",
                "*(int *)0     | table.not-constant | `*` starts something that is not constant.",
                "\"abc\"       | table.not-constant | `\"abc\"` starts something that is not constant.",
                "points[1].x   | table.not-constant | `points` starts something that is not constant.",
                "1 / 0         | table.division     | The expression divides by zero.",
                "5 % (2 - 2)   | table.division     | The expression divides by zero.",
                "1 << 32       | table.shift        | The shift by 32 is not defined for a type of 32 bits.",
                "1 << -1       | table.shift        | The shift by -1 is not defined for a type of 32 bits.",
                "1ul << 64     | table.shift        | The shift by 64 is not defined for a type of 64 bits.",
                "sizeof(struct missing) | table.unknown-type | The members of `struct missing` are not defined.",
                "(u8 *)1 + | syntax.unexpected-end | Something is missing behind `+`.",
                "1 2           | syntax.unexpected-token | `2` is not expected here.",
                "__builtin_offsetof(struct point, z) | table.unknown-field | There is no member `z`."
            })
    void whatHasNoValueIsReported(String expression, String id, String message) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOfSatisfying(TableError.class, error -> {
            assertThat(error.diagnostic().id()).isEqualTo(id);
            assertThat(error.diagnostic().message()).isEqualTo(message);
        });
    }

    @Test
    void anEnumThatDependsOnItselfIsNoEndlessLoop() {
        assertThatThrownBy(() -> {
                    TableText text = new TableText("enum { A = B, B = A };\nint x = A;\n");
                    text.scope().evaluate(text.initializer("x"));
                })
                .isInstanceOf(TableError.class);
    }

    @Test
    void constantsBehindOneThatIsNotKnownAreNotKnown() {
        assertThatThrownBy(() -> {
                    TableText text = new TableText("enum { A = missing, B };\nint x = B;\n");
                    text.scope().evaluate(text.initializer("x"));
                })
                .isInstanceOfSatisfying(
                        TableError.class,
                        error -> assertThat(error.diagnostic().message())
                                .isEqualTo("`B` is neither a macro nor an enum constant."));
    }
}
