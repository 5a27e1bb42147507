// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.emit.GeneratedClass;
import org.modaliasc.compiler.emit.MemoryCompiler;
import org.modaliasc.match.PciMatcher;

class GenerateTest {
    @TempDir
    private Path directory;

    @Test
    void tablesOfOneNameAreToldApartByTheirModules() throws IOException {
        List<String> sources = List.of(source("net-a.c", table("ids", 1)), source("net-b.c", table("ids", 2)));

        assertThat(generate(sources, null).classes())
                .extracting(GeneratedClass::path)
                .containsExactly("org/example/NetAIds.java", "org/example/NetBIds.java");
    }

    @Test
    void headersSayHowToGetAClassOfThatName() throws IOException {
        List<String> one = List.of(source("first.c", table("a_ids", 1)));
        List<String> two = List.of(source("net-a.c", table("ids", 1)), source("net-b.c", table("ids", 2)));

        assertThat(command(generate(one, null))).endsWith("--package org.example --output DIRECTORY first.c");
        assertThat(command(generate(one, "All")))
                .endsWith("--package org.example --merge All --output DIRECTORY first.c");
        assertThat(command(generate(two, null)))
                .endsWith("--package org.example --merge NetAIds --output DIRECTORY net-a.c");
    }

    private static String command(GenerateResult result) {
        return result.classes().get(0).text().lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void mergedMatcherNamesModuleTableAndPosition() throws IOException {
        List<String> sources = List.of(source("first.c", table("a_ids", 1)), source("second.c", table("b_ids", 2)));

        List<GeneratedClass> classes = generate(sources, "AllDrivers").classes();

        assertThat(classes).extracting(GeneratedClass::name).containsExactly("AllDrivers");
        PciMatcher matcher = MemoryCompiler.matchers(classes).get(0);
        int found = matcher.first(0x1A2B, 2, 7, 7, 0, false);
        assertThat(matcher.module(found)).isEqualTo("second");
        assertThat(matcher.table(found)).isEqualTo("b_ids");
        assertThat(matcher.position(found)).isZero();
        assertThat(matcher.file(found)).isEqualTo("second.c");
        assertThat(matcher.line(found)).isEqualTo(4);
    }

    @Test
    void changingOneTableChangesOneClass() throws IOException {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(source("module" + i + ".c", table("table" + i, i)));
        }
        List<GeneratedClass> before = generate(sources, null).classes();
        assertThat(generate(sources, null).classes()).isEqualTo(before);
        source("module7.c", table("table7", 1000));
        List<GeneratedClass> after = new ArrayList<>(generate(sources, null).classes());

        assertThat(after.remove(7)).isNotEqualTo(before.get(7));
        List<GeneratedClass> others = new ArrayList<>(before);
        others.remove(7);
        assertThat(after).isEqualTo(others);
    }

    @Test
    void entryThatEndsTheTableForTheKernelIsReported() throws IOException {
        String text = "#include <linux/module.h>\n#include <linux/pci.h>\nstatic const struct pci_device_id t[] = {\n"
                + "{ PCI_DEVICE(1, 2) },\n{ 0, 5 },\n{ PCI_DEVICE(1, 3) },\n{ } };\nMODULE_DEVICE_TABLE(pci, t);\n";

        GenerateResult result = generate(List.of(source("early.c", text)), null);

        assertThat(result.incomplete()).isFalse();
        assertThat(line(finding(result, "match.table-ends-early"))).isEqualTo(5);
        assertThat(MemoryCompiler.matchers(result.classes()).get(0).size()).isEqualTo(1);
    }

    @Test
    void tablesOfOtherBusesGetALocatedWarning() throws IOException {
        String text = table("ids", 1) + "struct of_device_id { char compatible[128]; };\n"
                + "static const struct of_device_id of_ids[] = { { } };\nMODULE_DEVICE_TABLE(of, of_ids);\n";

        GenerateResult result = generate(List.of(source("two.c", text)), null);

        Diagnostic finding = finding(result, "match.unsupported-bus");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(line(finding)).isEqualTo(11);
        assertThat(result.classes()).extracting(GeneratedClass::name).containsExactly("Ids");
    }

    @Test
    void tableWithAMistakeGetsNoClass() throws IOException {
        String text = "#include <linux/module.h>\n#include <linux/pci.h>\nextern int unknown;\n"
                + "static const struct pci_device_id t[] = {\n{ PCI_DEVICE(1, unknown) },\n{ } };\n"
                + "MODULE_DEVICE_TABLE(pci, t);\n";

        GenerateResult result = generate(List.of(source("bad.c", text)), null);

        assertThat(result.incomplete()).isTrue();
        assertThat(result.classes()).isEmpty();
        assertThat(result.diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .allSatisfy(found -> assertThat(line(found)).isEqualTo(5));
    }

    @Test
    void tableOfTooManyEntriesGetsNoClass() throws IOException {
        GenerateResult result = generate(List.of(source("huge.c", sized("ids", 200_001))), null);

        assertThat(result.classes()).isEmpty();
        assertThat(result.incomplete()).isTrue();
        Diagnostic finding = finding(result, "match.too-large");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(line(finding)).isEqualTo(3);
    }

    @Test
    void tablesThatAreTooManyTogetherGetNoMergedClass() throws IOException {
        // Without their terminators these have one entry too many.
        List<String> sources = List.of(source("a.c", sized("a", 100_001)), source("b.c", sized("b", 100_002)));

        GenerateResult result = generate(sources, "Both");

        assertThat(result.classes()).isEmpty();
        assertThat(result.incomplete()).isTrue();
        assertThat(finding(result, "match.too-large").severity()).isEqualTo(Severity.ERROR);
        assertThat(generate(sources, null).classes()).hasSize(2);
    }

    @Test
    void idThatIsAnAddressGetsNoClass() throws IOException {
        String text = "#include <linux/module.h>\n#include <linux/pci.h>\nextern int there;\n"
                + "static const struct pci_device_id t[] = {\n{ PCI_DEVICE(1, 2) },\n"
                + "{ .vendor = (unsigned long)&there, .device = 2 },\n{ } };\nMODULE_DEVICE_TABLE(pci, t);\n";

        GenerateResult result = generate(List.of(source("address.c", text)), null);

        assertThat(result.classes()).isEmpty();
        assertThat(result.diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(line(found)).isEqualTo(6));
    }

    /** The terminator is one of the entries. */
    private static String sized(String name, int entries) {
        return "#include <linux/module.h>\n#include <linux/pci.h>\nstatic const struct pci_device_id " + name
                + "[] = {\n[0 ... " + (entries - 2)
                + "] = { PCI_DEVICE(0x1a2b, 1) },\n{ }\n};\nMODULE_DEVICE_TABLE(pci, "
                + name + ");\n";
    }

    @Test
    void tablePublishedTwiceGetsOneClass() throws IOException {
        String text = table("ids", 1) + "MODULE_DEVICE_TABLE(pci, ids);\n";

        assertThat(generate(List.of(source("twice.c", text)), null).classes())
                .extracting(GeneratedClass::name)
                .containsExactly("Ids");
    }

    @Test
    void sourceWithoutTableIsAnError() throws IOException {
        GenerateResult result = generate(List.of(source("none.c", "int x;\n")), null);

        assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("match.no-table");
        assertThat(result.incomplete()).isTrue();
    }

    @Test
    void classMasksThatNoAliasCanExpressAreNoFinding() throws IOException {
        String text = "#include <linux/module.h>\n#include <linux/pci.h>\nstatic const struct pci_device_id t[] = {\n"
                + "{ PCI_DEVICE_CLASS(0x010000, 0x0f0000) },\n{ } };\nMODULE_DEVICE_TABLE(pci, t);\n";

        GenerateResult result = generate(List.of(source("mask.c", text)), null);

        assertThat(result.diagnostics()).isEmpty();
        PciMatcher matcher = MemoryCompiler.matchers(result.classes()).get(0);
        assertThat(matcher.first(1, 1, 1, 1, 0xF10000, false)).isZero();
    }

    private static GenerateResult generate(List<String> sources, @Nullable String merged) {
        CompileRequest request = CompileRequest.of(sources).build();
        return new TableCompiler().generate(new GenerateRequest(request, "org.example", merged));
    }

    private static Diagnostic finding(GenerateResult result, String id) {
        return result.diagnostics().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int line(Diagnostic finding) {
        Location location = finding.location();
        return location == null ? 0 : location.line();
    }

    private String source(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String table(String name, int device) {
        return "#include <linux/module.h>\n#include <linux/pci.h>\nstatic const struct pci_device_id " + name
                + "[] = {\n{ PCI_DEVICE(0x1a2b, " + device + ") },\n{ PCI_DEVICE(0x1a2b, 0xffff) },\n{ }\n};\n"
                + "MODULE_DEVICE_TABLE(pci, " + name + ");\n";
    }
}
