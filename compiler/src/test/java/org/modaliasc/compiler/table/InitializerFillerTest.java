// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.diagnostic.Diagnostic;

/** Initialisers of C17 6.7.9 and GNU C; the entries are those that gcc 12.2 makes. */
class InitializerFillerTest {
    private static final String STRUCT = """
            struct id {
                int a, b;
                struct { char name[4]; int c; } in;
                union { int x; short y; } u;
                int arr[3];
                struct { int p; struct { int q; }; };
            };
            """;

    private static TableText table(String declaration) {
        return new TableText(STRUCT + declaration + "\n");
    }

    private static List<String> entries(String initializer) {
        TableText text = table("struct id ids[] = { " + initializer + " };");
        List<String> entries = text.entries();
        assertThat(text.diagnostics.all()).isEmpty();
        return entries;
    }

    @Test
    void valuesFillTheMembersInOrder() {
        assertThat(entries("{ 1, 2, { \"ab\", 3 }, { 4 }, { 5, 6, 7 }, { 8, { 9 } } }"))
                .containsExactly("{a=1, b=2, in.name=\"ab\", in.c=3, u.x=4, arr[0]=5, arr[1]=6, arr[2]=7, p=8, q=9}");
    }

    @Test
    void membersWithoutValueAreZero() {
        assertThat(entries("{ 1 }, { }, { 0 }")).containsExactly("{a=1}", "{}", "{}");
    }

    @Test
    void aDesignatorMovesThePosition() {
        assertThat(entries("{ .b = 1, { .c = 2 }, .p = 3, 4, .a = 5 }"))
                .containsExactly("{a=5, b=1, in.c=2, p=3, q=4}");
    }

    @Test
    void bracesMayBeLeftOutAroundInnerParts() {
        assertThat(entries("{ 1, 2, \"ab\", 3, 4, 5, 6, 7, 8, 9 }"))
                .containsExactly("{a=1, b=2, in.name=\"ab\", in.c=3, u.x=4, arr[0]=5, arr[1]=6, arr[2]=7, p=8, q=9}");
    }

    @Test
    void bracesMayBeLeftOutAroundEntries() {
        assertThat(new TableText("struct id { int a, b; };\nstruct id ids[] = { 1, 2, 3, 4, { 5 }, 6 };\n").entries())
                .containsExactly("{a=1, b=2}", "{a=3, b=4}", "{a=5}", "{a=6}");
    }

    @Test
    void designatorsReachIntoInnerParts() {
        assertThat(entries("{ .in.c = 1, .arr[1] = 2, 3 }")).containsExactly("{in.c=1, arr[1]=2, arr[2]=3}");
        assertThat(entries("{ .in.c = 1, 2 }")).containsExactly("{in.c=1, u.x=2}");
        assertThat(entries("{ .arr = { [2] = 1, [0] = 3, 4 } }")).containsExactly("{arr[0]=3, arr[1]=4, arr[2]=1}");
    }

    @Test
    void membersOfUnnamedMembersAreMembers() {
        assertThat(entries("{ .q = 1 }, { .p = 2, 3 }")).containsExactly("{q=1}", "{p=2, q=3}");
    }

    @Test
    void rangesAreGnu() {
        assertThat(entries("{ .arr = { [0 ... 1] = 5, 6 } }")).containsExactly("{arr[0]=5, arr[1]=5, arr[2]=6}");
        assertThat(entries("[1 ... 2] = { 7 }, { 8 }")).containsExactly("{}", "{a=7}", "{a=7}", "{a=8}");
    }

    @Test
    void theOldFormsOfGnuAreKnown() {
        assertThat(entries("{ b: 1, a: 2 }, [3] { 4 }")).containsExactly("{a=2, b=1}", "{}", "{}", "{a=4}");
    }

    @Test
    void entriesMayBeGivenByIndex() {
        assertThat(entries("[2] = { 1 }, { 2 }, [0] = { 3 }, { 4 }"))
                .containsExactly("{a=3}", "{a=4}", "{a=1}", "{a=2}");
        assertThat(entries("[1].a = 5, [1].b = 6")).containsExactly("{}", "{a=5, b=6}");
    }

    @Test
    void anEntryGivenAgainIsWhollyReplaced() {
        assertThat(entries("[0] = { 1, 2 }, [0] = { .b = 3 }")).containsExactly("{b=3}");
    }

    @Test
    void onlyTheFirstMemberOfAUnionTakesAPositionalValue() {
        assertThat(entries("{ .u = { .y = 1 } }, { .u.y = 2, 3 }")).containsExactly("{u.y=1}", "{u.y=2, arr[0]=3}");
    }

    @Test
    void stringsFillByteArrays() {
        assertThat(entries("{ .in = { \"abcd\" } }")).containsExactly("{in.name=\"abcd\"}");
        assertThat(entries("{ .in = { { \"ab\" } } }, { .in.name = (\"a\" \"b\") }"))
                .containsExactly("{in.name=\"ab\"}", "{in.name=\"ab\"}");
        assertThat(entries("{ .in.name = { 'a', [2] = 'c' } }")).containsExactly("{in.name=\"a\0c\"}");
        assertThat(entries("{ 1, 2, 'a', 'b', 'c', 'd', 9 }")).containsExactly("{a=1, b=2, in.name=\"abcd\", in.c=9}");
    }

    @Test
    void aScalarMayStandInBraces() {
        assertThat(entries("{ { 1 }, { { 2 } } }, { .a = { } }")).containsExactly("{a=1, b=2}", "{}");
    }

    @Test
    void compoundLiteralsStandForTheirObject() {
        assertThat(entries("(struct id){ 1, 2 }, ((struct id){ .b = 3 }), { .in = (struct in){ .c = 4 } }"))
                .containsExactly("{a=1, b=2}", "{b=3}", "{in.c=4}");
    }

    @Test
    void theBoundOfTheArrayAddsAndLimitsEntries() {
        assertThat(table("struct id ids[3] = { { 1 } };").entries()).containsExactly("{a=1}", "{}", "{}");

        TableText text = table("struct id ids[1] = { { 1 }, { 2 } };");
        assertThat(text.entries()).containsExactly("{a=1}");
        assertThat(text.findings()).containsExactly("table.excess-initializer 8:29");
    }

    @Test
    void aSingleObjectIsATableOfOne() {
        assertThat(table("struct id ids = { 1, 2 };").entries()).containsExactly("{a=1, b=2}");
        assertThat(table("struct id ids;").entries()).containsExactly("{}");
    }

    @Test
    void valuesTooManyAreReportedAndIgnored() {
        TableText text = new TableText("struct id { int a; };\nstruct id ids[] = { { 1, 2 }, { { 3, 4 } } };\n");

        assertThat(text.entries()).containsExactly("{a=1}", "{a=3}");
        assertThat(text.findings()).containsExactly("table.excess-initializer 2:26", "table.excess-initializer 2:38");
    }

    @Test
    void aFieldWrittenTwiceInTheTextIsSuspicious() {
        TableText text = table(
                "#define BOTH .a = 1, .a = 2\nstruct id ids[] = { { .a = 1, .a = 2 }, { BOTH }, { BOTH, .a = 3 } };");

        assertThat(text.entries()).containsExactly("{a=2}", "{a=2}", "{a=3}");
        assertThat(text.findings()).containsExactly("table.duplicate-initializer 9:36");
    }

    @Test
    void anUnknownFieldIsReportedWithTheFieldsThereAre() {
        TableText text = table("struct id ids[] = { { .c = 1 } };");
        text.entries();

        assertThat(text.diagnostics.all()).singleElement().satisfies(found -> {
            assertThat(found.message()).isEqualTo("`struct id` has no field `c`.");
            assertThat(found.hint()).contains("`a`, `b`, `in`, `u`, `arr`");
        });
    }

    @Test
    void indexesOutsideOfAnArrayAreReported() {
        for (String initializer : List.of(
                "{ .arr[3] = 1 }",
                "{ .arr = { [-1] = 1 } }",
                "[-1] = { }",
                "{ .in[0] = 1 }",
                "{ .arr = { [2 ... 1] = 0 } }",
                "[1048576] = { 1 }")) {
            TableText text = table("struct id ids[] = { " + initializer + " };");
            text.entries();

            assertThat(text.diagnostics.all())
                    .as(initializer)
                    .extracting(Diagnostic::id)
                    .containsExactly("table.array-index");
        }
    }

    @Test
    void aStringThatIsTooLongIsReported() {
        TableText text = table("struct id ids[] = { { .in.name = \"abcde\" } };");
        text.entries();

        assertThat(text.diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactly("The string has 5 bytes, but `in.name` has only 4.");
    }

    @Test
    void everyMistakeOfATableIsReported() {
        TableText text = table("struct id ids[] = {\n{ .a = oops },\n{ 1 },\n{ .z = 2 },\n{ 1 2 },\n};");

        assertThatThrownBy(() -> text.table(Set.of("a"))).isInstanceOf(IllegalStateException.class);
        assertThat(text.findings())
                .containsExactly("table.not-constant 9:8", "table.unknown-field 11:4", "syntax.unexpected-token 12:5");
    }
}
