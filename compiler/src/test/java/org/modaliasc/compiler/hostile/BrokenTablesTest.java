// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenTablesTest {
    private static final String VENDOR_ONE = "pci:v00000001d00000000sv00000000sd00000000bc*sc*i*";
    private static final String VENDOR_TWO = "pci:v00000002d00000000sv00000000sd00000000bc*sc*i*";

    @TempDir
    private Path directory;

    @Test
    void tableWithoutTerminatorGivesNoAliases() throws IOException {
        Compiled compiled = compile("  { 1 },\n  { 2 },");

        assertThat(compiled.findings()).containsExactly("source.c:3:3 error table.unterminated");
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void tableWithoutClosingBraceEndsWhereTheNextMacroStands() throws IOException {
        Compiled compiled = Compiled.withOther(directory, """
                static const struct pci_device_id ids[] = {
                  { 1 },
                  { }
                MODULE_DEVICE_TABLE(pci, ids);
                """);

        assertThat(compiled.findings())
                .containsExactly("source.c:1:1 error syntax.unclosed", "source.c:4:1 error table.undefined");
        otherTableComesOut(compiled);
    }

    @Test
    void entryWithoutClosingBraceIsNoticed() throws IOException {
        Compiled compiled = compile("  { 1 },\n  { 2,\n  { }");

        assertThat(compiled.findings()).contains("source.c:1:1 error syntax.unclosed");
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void entryWithoutClosingParenthesisIsNoticed() throws IOException {
        Compiled compiled = compile("  { .vendor = (1, .device = 2 },\n  { }");

        assertThat(compiled.findings()).contains("source.c:1:1 error syntax.unclosed");
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void aUseThatPublishesAndIsNeverClosedIsNoticed() throws IOException {
        String source = """
                #include <linux/module.h>
                static const struct pci_device_id ids[] = { { 1, 2 }, { } };
                MODULE_DEVICE_TABLE(pci, ids;
                """;

        assertThat(Compiled.of(directory, source).findings())
                .containsExactly("source.c:3:1 error preprocess.macro-unclosed");
    }

    @Test
    void strayClosingBraceIsNoticed() throws IOException {
        Compiled compiled = compile("  { 1 } },\n  { }");

        assertThat(compiled.result().incomplete()).isTrue();
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void unknownFieldIsNamedWithThoseThatExist() throws IOException {
        Compiled compiled = compile("  { .vendor = 1, .devcie = 2 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:2:19 error table.unknown-field");
        assertThat(compiled.finding("table.unknown-field").hint()).contains("`device`");
        assertThat(compiled.patterns("ids")).isEmpty();
    }

    @Test
    void valuesBeyondTheLastFieldAreIgnored() throws IOException {
        Compiled compiled = compile("  { 1, 0, 0, 0, 0, 0, 0, 0, 9, 10 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:2:29 warning table.excess-initializer");
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_ONE);
    }

    @Test
    void entriesBeyondTheBoundAreIgnored() throws IOException {
        Compiled compiled = Compiled.withOther(directory, """
                static const struct pci_device_id ids[2] = {
                  { 1 },
                  { },
                  { 2 },
                };
                MODULE_DEVICE_TABLE(pci, ids);
                """);

        assertThat(compiled.findings()).containsExactly("source.c:4:3 warning table.excess-initializer");
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_ONE);
        otherTableComesOut(compiled);
    }

    @Test
    void lastOfSeveralValuesForOneFieldCounts() throws IOException {
        Compiled compiled = compile("  { .vendor = 1, .vendor = 2 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:2:28 warning table.duplicate-initializer");
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_TWO);
    }

    @Test
    void entryBehindTheTerminatorHasAnAliasAndAWarning() throws IOException {
        Compiled compiled = compile("  { 1 },\n  { },\n  { 2 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:4:3 warning table.entry-after-terminator");
        assertThat(compiled.patterns("ids")).contains(VENDOR_ONE, VENDOR_TWO);
    }

    @Test
    void classMaskThatNoAliasCanExpressDropsThatEntryOnly() throws IOException {
        Compiled compiled = compile("  { 1 },\n  { .vendor = 2, .class_mask = 0x00ff80 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:3:3 warning alias.class-mask-partial");
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_ONE);
    }

    @Test
    void unknownOverrideDropsThatEntryOnly() throws IOException {
        Compiled compiled = compile("  { 1 },\n  { .vendor = 2, .override_only = 0x80 },\n  { }");

        assertThat(compiled.findings()).containsExactly("source.c:3:3 warning alias.unknown-override");
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_ONE);
    }

    @Test
    void everyMistakeOfATableIsReported() throws IOException {
        Compiled compiled =
                compile("  { NOWHERE },\n  { 1 / 0 },\n  { 1 << 32 },\n  { .vendor = },\n  { [0] = 1 },\n  { }");

        assertThat(compiled.findings())
                .containsExactly(
                        "source.c:2:5 error table.not-constant",
                        "source.c:3:7 error table.division",
                        "source.c:4:7 error table.shift",
                        "source.c:5:5 error syntax.unexpected-token",
                        "source.c:6:5 error table.array-index");
    }

    @Test
    void indexOutsideOfTheTableIsAnError() throws IOException {
        for (String index : new String[] {"-1", "1 ... 0", "4000000000", "0 ... 0xffffffffffff", "~0UL"}) {
            Compiled compiled = compile("  [" + index + "] = { 1 },\n  { }");

            assertThat(compiled.findings()).as(index).containsExactly("source.c:2:3 error table.array-index");
        }
    }

    @Test
    void tableThatIsNotDefinedIsReportedWhereItIsPublished() throws IOException {
        Compiled compiled = Compiled.withOther(directory, "int x;\n  MODULE_DEVICE_TABLE(pci, nowhere);\n");

        assertThat(compiled.findings()).containsExactly("source.c:2:3 error table.undefined");
        otherTableComesOut(compiled);
    }

    @Test
    void repeatedPublicationAddsNothing() throws IOException {
        String again = "MODULE_DEVICE_TABLE(pci, ids);\n".repeat(100_000);

        Compiled compiled = Compiled.withOther(directory, Compiled.table("  { 1 }, { }") + again);

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.patterns("ids")).containsExactly(VENDOR_ONE);
        otherTableComesOut(compiled);
    }

    @Test
    void typesThatNeedThemselvesAreErrors() throws IOException {
        String[] heads = {
            "static const __typeof__(ids[0]) ids[] = {",
            "static const struct pci_device_id ids[sizeof(ids)] = {",
            "struct a { struct a inner; };\nstatic const struct a ids[] = {",
            "struct a { struct b b; };\nstruct b { struct a a; };\nstatic const struct b ids[] = {",
            "typedef a b;\ntypedef b a;\nstatic const a ids[] = {",
        };
        for (String head : heads) {
            Compiled compiled =
                    Compiled.withOther(directory, head + "\n  { 1 }, { }\n};\nMODULE_DEVICE_TABLE(pci, ids);\n");

            assertThat(compiled.result().incomplete()).as(head).isTrue();
            assertThat(compiled.patterns("ids")).as(head).isEmpty();
            otherTableComesOut(compiled);
        }
    }

    private Compiled compile(String entries) throws IOException {
        Compiled compiled = Compiled.withOther(directory, Compiled.table(entries));
        otherTableComesOut(compiled);
        return compiled;
    }

    private static void otherTableComesOut(Compiled compiled) {
        assertThat(compiled.patterns("other")).isEqualTo(Compiled.PATTERNS_OF_OTHER);
    }
}
