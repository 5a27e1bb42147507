// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entries of one written form are expanded and parsed once; that must never show. */
class ShapedEntriesTest {
    private static final String STRUCT =
            "struct id { unsigned int v, d; unsigned char b; unsigned long data; unsigned int a[4]; "
                    + "struct { int x, y; } in; };\n";

    private static TableText table(String entries) {
        return new TableText(STRUCT + "#define ROW(x, y) .v = x, .d = y\nenum { FIVE = 5 };\nstruct id ids[] = {\n"
                + entries + "\n};\n");
    }

    @Test
    void numbersAreThoseOfTheEntry() {
        assertThat(table("{ 1, 2 },\n{ 3, 0x4 },\n{ 5, 6 }, { 7, 0x8 }").entries())
                .containsExactly("{v=1, d=2}", "{v=3, d=4}", "{v=5, d=6}", "{v=7, d=8}");
        assertThat(table("{ ROW(1, 2) }, { ROW(3, 4) }").entries()).containsExactly("{v=1, d=2}", "{v=3, d=4}");
    }

    @Test
    void aMacroMayPutNumbersIntoAnyOrder() {
        assertThat(table("\n#define SWAP(x, y) .v = y, .d = x, .b = x\n{ SWAP(1, 2) }, { SWAP(3, 4) }")
                        .entries())
                .containsExactly("{v=2, d=1, b=1}", "{v=4, d=3, b=3}");
    }

    @Test
    void valuesAreCutToTheirField() {
        assertThat(table("{ .b = 1 }, { .b = 255 }, { .b = 256 }, { .b = 0x1ff }")
                        .entries())
                .containsExactly("{b=1}", "{b=255}", "{}", "{b=255}");
        assertThat(table("{ .v = 0x100000001 }, { .v = 0x200000002 }").entries())
                .containsExactly("{v=1}", "{v=2}");
    }

    @Test
    void computedValuesAreComputedForEachEntry() {
        assertThat(table("{ 1 + 1, 2 << 1 }, { 2 + 2, 3 << 2 }").entries())
                .containsExactly("{v=2, d=4}", "{v=4, d=12}");
        assertThat(table("{ .v = -1 }, { .v = -2 }").entries()).containsExactly("{v=4294967295}", "{v=4294967294}");
        assertThat(table("{ sizeof(char[3]) }, { sizeof(char[4]) }").entries()).containsExactly("{v=3}", "{v=4}");
        assertThat(table("{ 1 ? 2 : 3 }, { 0 ? 2 : 3 }").entries()).containsExactly("{v=2}", "{v=3}");
    }

    @Test
    void suffixesAndOtherBasesAreRead() {
        assertThat(table("{ 1u, 010 }, { 2u, 011 }, { 0b11, 0 }, { 0b10, 00 }").entries())
                .containsExactly("{v=1, d=8}", "{v=2, d=9}", "{v=3}", "{v=2}");
    }

    @Test
    void theTypeOfANumberCounts() {
        // A hexadecimal number without sign bit to spare is unsigned, so the comparison differs.
        assertThat(table("{ -1 < 0x7fffffff }, { -1 < 0x80000000 }, { -1 < 2147483647 }, { -1 < 2147483648 }")
                        .entries())
                .containsExactly("{v=1}", "{}", "{v=1}", "{v=1}");
    }

    @Test
    void pastedAndStringifiedNumbersAreReadOneByOne() {
        assertThat(table("\n#define ID_1 11\n#define ID_2 22\n#define ID(n) { ID_##n }\n{ 1 }, ID(1), ID(2), ID(1)")
                        .entries())
                .containsExactly("{v=1}", "{v=11}", "{v=22}", "{v=11}");
        assertThat(table("\n#define LEN(n) sizeof(#n)\n{ LEN(1) }, { LEN(22) }, { LEN(333) }")
                        .entries())
                .containsExactly("{v=2}", "{v=3}", "{v=4}");
    }

    @Test
    void linesAndCountersAreThoseOfTheEntry() {
        TableText text =
                new TableText(STRUCT + "struct id ids[] = {\n{ __LINE__ },\n{ __LINE__ },\n{ __LINE__ }\n};\n");

        assertThat(text.entries()).containsExactly("{v=3}", "{v=4}", "{v=5}");
    }

    @Test
    void aMacroRedefinedBetweenEntriesChangesTheLaterOnes() {
        assertThat(table("{ ROW(1, 2) },\n#undef ROW\n#define ROW(x, y) .v = y\n{ ROW(1, 2) }")
                        .entries())
                .containsExactly("{v=1, d=2}", "{v=2}");
    }

    @Test
    void aMacroMayMakeSeveralEntriesOrNone() {
        assertThat(table("\n#define TWO(x) { x }, { x, x }\n#define NONE(x)\nTWO(1), NONE(1) TWO(2), { 3 } NONE(3)")
                        .entries())
                .containsExactly("{v=1}", "{v=1, d=1}", "{v=2}", "{v=2, d=2}", "{v=3}");
    }

    @Test
    void pointersKeepTheTextOfTheirEntry() {
        TableText text = table(
                "{ .v = 1, .data = (unsigned long)&boards[1] }, { .v = 2, .data = (unsigned long)&boards[2] },{ }");

        IdTable table = text.table(Set.of("v"));
        Field data = Objects.requireNonNull(table.field("data"));
        assertThat(table.entries().get(0).value(data))
                .isInstanceOfSatisfying(
                        FieldValue.Unevaluated.class,
                        value -> assertThat(value.text()).isEqualTo("(unsigned long)&boards[1]"));
        assertThat(table.entries().get(1).value(data))
                .isInstanceOfSatisfying(
                        FieldValue.Unevaluated.class,
                        value -> assertThat(value.text()).isEqualTo("(unsigned long)&boards[2]"));
    }

    @Test
    void everyEntryHasItsOwnMistakes() {
        TableText text = table("{ 1, oops },\n{ 2, oops },\n{ ROW(3, oops) },\n{ ROW(4, oops) }");
        text.entries();

        assertThat(text.findings())
                .containsExactly(
                        "table.not-constant 5:6",
                        "table.not-constant 6:6",
                        "table.not-constant 7:10",
                        "table.not-constant 8:10");
    }

    @Test
    void aNumberThatMakesAMistakeDoesSoInItsEntryOnly() {
        TableText text = table("{ 1 << 1 },\n{ 1 << 32 },\n{ 6 / 2 },\n{ 6 / 0 }");
        text.entries();

        assertThat(text.findings()).containsExactly("table.shift 6:5", "table.division 8:5");
    }

    @Test
    void placesAreThoseOfTheEntry() {
        IdTable table = table("{ 1, 2 },\n  { 3, 4 },\n{ 5 }").table(Set.of());

        assertThat(table.entries())
                .extracting(entry -> Objects.requireNonNull(entry.place())
                        .origin()
                        .location()
                        .line())
                .containsExactly(5, 6, 7);
    }

    @Test
    void designatorsWithNumbersAreThoseOfTheEntry() {
        assertThat(table("{ .a[1] = 5 }, { .a[2] = 6 }").entries()).containsExactly("{a[1]=5}", "{a[2]=6}");
        assertThat(table("{ .a = { [0 ... 1] = 5 } }, { .a = { [2 ... 3] = 6 } }")
                        .entries())
                .containsExactly("{a[0]=5, a[1]=5}", "{a[2]=6, a[3]=6}");
    }

    @Test
    void whatALaterListTakesAwayIsTakenAwayFromEveryEntry() {
        assertThat(table("{ .in.x = 5, .in = { .y = 6 } }, { .in.x = 7, .in = { .y = 8 } }")
                        .entries())
                .containsExactly("{in.y=6}", "{in.y=8}");
    }

    @Test
    void aCounterCountsUsesAndNotReadings() {
        assertThat(table("{ 1, __COUNTER__ }, { 2, __COUNTER__ }, { 3, __COUNTER__ }")
                        .entries())
                .containsExactly("{v=1}", "{v=2, d=1}", "{v=3, d=2}");
    }
}
