// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTablesTest {
    private static final String STRUCT = "struct id { int a; unsigned long data; };\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static const struct id ids[] = { { 7 } };",
                "struct id const ids[] = { { 7 } };",
                "const struct id ids[] __attribute__((section(\".x\"))) = { { 7 } };",
                "static struct id __attribute__((aligned(8))) ids[] = { { 7 } };",
                "static __unknown_macro struct id ids[] = { { 7 } };",
                "struct id other, ids[] = { { 7 } };",
                "struct id *p = 0, (ids)[] = { { 7 } };",
                "typedef struct id id_t;\nid_t ids[] = { { 7 } };",
                "typedef struct id id_t[];\nconst id_t ids = { { 7 } };",
                "__typeof__(struct id) ids[] = { { 7 } };",
                "struct id first;\n__typeof__(first) ids[] = { { 7 } };",
                "extern struct id ids[];\nstruct id ids[] = { { 7 } };",
                "extern struct id ids[] = { { 7 } };",
                "struct id ids[1];\nstruct id ids[1] = { { 7 } };",
                "struct id ids[] = { { 7 } }, more[] = { { 8 } };"
            })
    void aTableMayBeDeclaredInManyWays(String declaration) {
        assertThat(new TableText(STRUCT + declaration + "\n").entries()).containsExactly("{a=7}");
    }

    @Test
    void anExternDeclarationDefinesNothing() {
        TableText text = new TableText(STRUCT + "extern struct id ids[];\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void aTableMayHaveTheNameOfItsStruct() {
        assertThat(new TableText("struct ids { int a; };\nstruct ids ids[] = { { 7 } };\n").entries())
                .containsExactly("{a=7}");
    }

    @Test
    void aMistakeInTheDeclarationIsReported() {
        TableText text = new TableText(STRUCT + "struct id ids[] @ = { { 7 } };\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).containsExactly("syntax.unexpected-token 2:17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int ids[] = { 1 };", "struct id *ids[] = { 0 };", "struct id *ids = 0;", "int ids;"})
    void whatIsNoArrayOfStructsIsReported(String declaration) {
        TableText text = new TableText(STRUCT + declaration + "\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).singleElement().asString().startsWith("table.no-struct 2:");
    }

    @Test
    void aStructThatIsNotDefinedIsReported() {
        TableText text = new TableText("struct missing ids[] = { { 1 } };\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).containsExactly("table.unknown-type 1:8");
    }

    @Test
    void anInitializerWithoutBracesIsReported() {
        TableText text = new TableText(STRUCT + "struct id ids[] = OTHER;\n");
        text.entries();

        assertThat(text.findings()).containsExactly("table.initializer 2:19");
    }

    @Test
    void fieldsThatAreNotAskedForAreNotEvaluated() {
        TableText text = new TableText(STRUCT + "struct id ids[] = { { 1, (unsigned long)&board }, { } };\n");
        IdTable table = text.table(Set.of("a"));

        assertThat(table.entries().get(0).value(table.fields().get(1)))
                .isInstanceOfSatisfying(
                        FieldValue.Unevaluated.class,
                        value -> assertThat(value.text()).isEqualTo("(unsigned long)&board"));
        assertThat(text.findings()).isEmpty();
    }

    @Test
    void theValuesOfTheLastEntryAreSettledAsFarAsTheyCanBe() {
        TableText text = new TableText("enum { ZERO };\n" + STRUCT + "struct id ids[] = { { 1 }, { 0, ZERO } };\n");
        IdTable table = text.table(Set.of("a"));

        assertThat(table.entries().get(1).value(table.fields().get(1))).isEqualTo(FieldValue.ZERO);
    }

    @Test
    void fieldsAreKnownByTheirPath() {
        IdTable table = new TableText(
                        "struct id { struct { char t[8]; int v; } m[2]; int : 4; int f : 3; };\nstruct id ids[] = { { } };\n")
                .table(Set.of());

        assertThat(table.fields()).extracting(Field::path).containsExactly("m[0].t", "m[0].v", "m[1].t", "m[1].v", "f");
        assertThat(table.fields()).extracting(Field::offset).containsExactly(0L, 8L, 12L, 20L, 24L);
        assertThat(table.field("m[1].v")).isNotNull().matches(field -> field.index() == 3);
        assertThat(table.field("v")).isNull();
        assertThat(table.entrySize()).isEqualTo(28);
    }

    @Test
    void bitFieldsKeepTheirBitsOnly() {
        assertThat(new TableText("struct id { unsigned a : 3; int b : 4; };\nstruct id ids[] = { { 15, -1 } };\n")
                        .entries())
                .containsExactly("{a=7, b=15}");
    }

    @Test
    void aTableOfTooManyEntriesIsReportedAndNotBuilt() {
        TableText text = new TableText(STRUCT + "struct id ids[2000000] = { { 1 } };\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).containsExactly("table.too-large 2:11");
    }

    @Test
    void aStructOfTooManyFieldsIsReportedAndNotBuilt() {
        TableText text = new TableText("struct id { int a[100000]; };\nstruct id ids[] = { { 1 } };\n");

        assertThat(text.entries()).isEmpty();
        assertThat(text.findings()).containsExactly("table.struct-too-large 2:11");
    }
}
