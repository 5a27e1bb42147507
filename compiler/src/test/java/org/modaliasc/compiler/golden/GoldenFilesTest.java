// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.emit.GeneratedClass;

class GoldenFilesTest {
    private static final String TABLE = """
            #include <linux/module.h>
            #include <linux/pci.h>
            static const struct pci_device_id nic_ids[] = {
                { PCI_DEVICE(0x5a1f, 0x0100) },
                {
                    PCI_DEVICE(0x5a1f, 0x0200)
                },
                { }
            };
            MODULE_DEVICE_TABLE(pci, nic_ids);
            """;

    private static final String FIRST = "alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* nic\n";
    private static final String SECOND = "alias pci:v00005A1Fd00000200sv*sd*bc*sc*i* nic\n";

    @TempDir
    Path project;

    private Path source;
    private Path directory;
    private GoldenFiles golden;

    @BeforeEach
    void project() throws IOException {
        source = Files.writeString(project.resolve("nic.c"), TABLE);
        directory = project.resolve("golden");
        golden = new GoldenFiles(directory);
    }

    private List<GoldenText> fresh() {
        List<String> sources;
        try (Stream<Path> files = Files.list(project)) {
            sources = files.map(Path::toString)
                    .filter(name -> name.endsWith(".c"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return GoldenText.ofAliases(
                new TableCompiler().compile(CompileRequest.of(sources).build()).aliases(), project);
    }

    private GoldenDifference only() throws IOException {
        List<GoldenDifference> differences = golden.compare(fresh());
        assertThat(differences).hasSize(1);
        return differences.get(0);
    }

    @Test
    void aMissingFileIsADifferenceThatShowsAllOfIt() throws IOException {
        assertThat(only()).isEqualTo(new GoldenDifference(directory.resolve("nic.alias"), null, SECOND + FIRST, """
                        --- /dev/null
                        +++ fresh/nic.alias
                        @@ -0,0 +1,2 @@
                        +alias pci:v00005A1Fd00000200sv*sd*bc*sc*i* nic    <- nic.c:5: { PCI_DEVICE(0x5a1f, 0x0200)
                        +alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* nic    <- nic.c:4: { PCI_DEVICE(0x5a1f, 0x0100) },
                        """));
    }

    @Test
    void anUpdateWritesWhatIsMissingAndSaysSoOnce() throws IOException {
        assertThat(golden.update(fresh())).hasSize(1);
        assertThat(directory.resolve("nic.alias")).hasContent(SECOND + FIRST);
        assertThat(golden.update(fresh())).isEmpty();
        assertThat(golden.compare(fresh())).isEmpty();
    }

    @Test
    void aChangedIdShowsTheOldAliasAndTheNewOneWithItsCLine() throws IOException {
        golden.update(fresh());
        Files.writeString(source, TABLE.replace("0x0100", "0x0101"));

        assertThat(only())
                .isEqualTo(new GoldenDifference(
                        directory.resolve("nic.alias"), SECOND + FIRST, SECOND + FIRST.replace("0100s", "0101s"), """
                        --- golden/nic.alias
                        +++ fresh/nic.alias
                        @@ -1,2 +1,2 @@
                         alias pci:v00005A1Fd00000200sv*sd*bc*sc*i* nic
                        -alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* nic
                        +alias pci:v00005A1Fd00000101sv*sd*bc*sc*i* nic    <- nic.c:4: { PCI_DEVICE(0x5a1f, 0x0101) },
                        """));
    }

    @Test
    void aFileThatNothingMakesAnyMoreIsADifferenceAndGoesWithAnUpdate() throws IOException {
        golden.update(fresh());
        Files.move(source, project.resolve("wifi.c"));

        List<GoldenDifference> differences = golden.compare(fresh());
        assertThat(differences)
                .extracting(each -> each.file().getFileName().toString())
                .containsExactly("nic.alias", "wifi.alias");
        assertThat(differences.get(0).fresh()).isNull();
        assertThat(differences.get(0).diff())
                .isEqualTo("--- golden/nic.alias\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-" + SECOND + "-" + FIRST);
        assertThat(golden.update(fresh())).isEqualTo(differences);
        assertThat(directory.resolve("nic.alias")).doesNotExist();
        assertThat(golden.compare(fresh())).isEmpty();
    }

    @Test
    void filesOfTheUserAreNoGoldens() throws IOException {
        golden.update(fresh());
        Files.writeString(directory.resolve("README"), "Ours.\n");
        Files.writeString(directory.resolve("other.alias"), "text\n");
        Path test = Files.writeString(directory.resolve("MyTest.java"), "class MyTest {}\n");

        assertThat(golden.update(fresh())).isEmpty();
        assertThat(test).exists();
    }

    @Test
    void generatedClassesAreComparedWhereTheyAreKept() throws IOException {
        GenerateRequest request = new GenerateRequest(
                CompileRequest.of(List.of(source.toString())).build(), "org.example", null);
        GeneratedClass generated =
                new TableCompiler().generate(request).classes().get(0);
        List<GoldenText> classes = List.of(GoldenText.ofClass(generated));
        golden.update(classes);
        Path file = directory.resolve("org/example/NicIds.java");

        assertThat(file).hasContent(generated.text());
        assertThat(golden.compare(classes)).isEmpty();
        // Who stops keeping them, or renames a table, has an orphan.
        assertThat(golden.update(List.of())).extracting(GoldenDifference::file).containsExactly(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void lineEndsOfAnotherSystemAreNoDifferenceAndStay() throws IOException {
        golden.update(fresh());
        Path file = directory.resolve("nic.alias");
        Files.writeString(file, (SECOND + FIRST).replace("\n", "\r\n"));

        assertThat(golden.update(fresh())).isEmpty();
        assertThat(Files.readString(file)).contains("\r\n");

        Files.writeString(source, TABLE.replace("0x0100", "0x0101"));
        assertThat(only().golden()).isEqualTo(SECOND + FIRST);
        golden.update(fresh());
        assertThat(Files.readString(file)).doesNotContain("\r");
    }

    @Test
    void anUpdateTouchesOnlyWhatDiffers() throws IOException {
        Files.writeString(project.resolve("wifi.c"), TABLE);
        golden.update(fresh());
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(directory.resolve("wifi.alias"), before);
        Files.setLastModifiedTime(directory.resolve("nic.alias"), before);
        Files.writeString(source, TABLE.replace("0x0100", "0x0101"));

        golden.update(fresh());
        assertThat(Files.getLastModifiedTime(directory.resolve("wifi.alias"))).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(directory.resolve("nic.alias"))).isNotEqualTo(before);
    }

    @Test
    void theOrderOfLinesCounts() throws IOException {
        golden.update(fresh());
        Files.writeString(directory.resolve("nic.alias"), FIRST + SECOND);

        assertThat(only().diff()).contains("\n+" + SECOND.strip()).contains("\n-" + SECOND);
    }

    @Test
    void aNameThatLeadsOutOfTheDirectoryIsRefused() {
        List<GoldenText> texts = List.of(new GoldenText("../nic.alias", List.of()));

        assertThatThrownBy(() -> golden.update(texts)).isInstanceOf(IllegalArgumentException.class);
        assertThat(project.resolve("nic.alias")).doesNotExist();
    }

    @Test
    void twoTextsOfOneNameAreRefused() {
        GoldenText text = new GoldenText("nic.alias", List.of());

        assertThatThrownBy(() -> golden.compare(List.of(text, text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void controlCharactersOfASourceDoNotReachTheTerminal() throws IOException {
        Files.writeString(source, TABLE.replace("0x0100) },", "0x0100) }, // \033[31m\tred"));

        assertThat(only().diff()).contains("// \u00b7[31m red").doesNotContain("\033", "\t");
    }
}
