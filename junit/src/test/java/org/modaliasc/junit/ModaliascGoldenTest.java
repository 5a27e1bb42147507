// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.compiler.CompileRequest;
import org.opentest4j.AssertionFailedError;

class ModaliascGoldenTest {
    private static final String TABLE = """
            #include <linux/module.h>
            #include <linux/pci.h>
            static const struct pci_device_id nic_ids[] = {
                { PCI_DEVICE(0x5a1f, NIC_ID) },
                { }
            };
            MODULE_DEVICE_TABLE(pci, nic_ids);
            """;

    private static final String ALIAS = "alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* nic\n";

    @TempDir
    Path project;

    private Path source;
    private Path file;

    @BeforeEach
    void project() throws IOException {
        source = Files.createDirectory(project.resolve("c")).resolve("nic.c");
        Files.writeString(source, TABLE.replace("NIC_ID", "0x0100"));
        file = project.resolve("golden/nic.alias");
    }

    private ModaliascGolden golden() {
        return ModaliascGolden.of(project.resolve("c").toString())
                .in(project.resolve("golden").toString());
    }

    private static AssertionFailedError failure(ModaliascGolden golden, boolean update) {
        return catchThrowableOfType(AssertionFailedError.class, () -> golden.verify(update));
    }

    @Test
    void anUpdateWritesAndFailsOnceAndThenAllIsWell() {
        assertThat(failure(golden(), true))
                .hasMessageStartingWith("The golden files were updated; review them")
                .hasMessageContaining("\n+" + ALIAS.strip());
        assertThat(file).hasContent(ALIAS);
        golden().verify(true);
        golden().verify();
    }

    @Test
    void aMissingGoldenFileFailsAndIsNotWritten() {
        assertThat(failure(golden(), false)).hasMessageContaining("--- /dev/null");
        assertThat(file).doesNotExist();
    }

    @Test
    void aChangeFailsWithItsDiffAndBothTexts() throws IOException {
        failure(golden(), true);
        Files.writeString(source, TABLE.replace("NIC_ID", "0x0101"));
        AssertionFailedError failure = failure(golden(), false);

        assertThat(failure)
                .hasMessageStartingWith("The golden files differ; if the change is wanted")
                .hasMessageContaining("\n-" + ALIAS)
                .hasMessageContaining("\n+" + ALIAS.replace("0100s", "0101s").strip() + "    <- ")
                .hasMessageContaining("nic.c:4: { PCI_DEVICE(0x5a1f, 0x0101) },\n");
        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("nic.alias:\n" + ALIAS);
        assertThat(failure.getActual().getStringRepresentation())
                .isEqualTo("nic.alias:\n" + ALIAS.replace("0100s", "0101s"));
        assertThat(file).hasContent(ALIAS);
    }

    @Test
    void theUpdateIsAskedForByASystemProperty() {
        System.setProperty("modaliasc.update", "true");
        try {
            assertThatThrownBy(golden()::verify).isInstanceOf(AssertionFailedError.class);
        } finally {
            System.clearProperty("modaliasc.update");
        }
        assertThat(file).exists();
        golden().verify();
    }

    @Test
    void generatedClassesAreComparedOnRequest() throws IOException {
        ModaliascGolden both = golden().withClasses("org.example");
        failure(both, true);
        Path generated = project.resolve("golden/org/example/NicIds.java");
        assertThat(generated).content().contains("final class NicIds");
        both.verify();

        Files.writeString(generated, Files.readString(generated).replace("class NicIds", "class Other"));
        assertThat(failure(both, false)).hasMessageContaining("-public final class Other");
    }

    @Test
    void aRequestOfTheUserIsCompiledAsItIs() {
        CompileRequest request = CompileRequest.of(List.of(source.toString()))
                .moduleName("zephyr")
                .build();
        failure(ModaliascGolden.of(request).in(project.resolve("golden").toString()), true);

        assertThat(project.resolve("golden/zephyr.alias")).hasContent(ALIAS.replace(" nic", " zephyr"));
    }

    @Test
    void mistakesInTheSourcesAreShownAndNothingIsUpdated() throws IOException {
        Files.writeString(source, TABLE);

        assertThat(failure(golden(), true))
                .hasMessageContaining("nic.c:4:")
                .hasMessageContaining("error: `NIC_ID` is neither a macro nor an enum constant. [table.not-constant]");
        assertThat(project.resolve("golden")).doesNotExist();
    }

    @Test
    void noSourceIsAFailureAndNotSilence() {
        assertThatThrownBy(() -> ModaliascGolden.of(project.resolve("nothing").toString())
                        .verify())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("There is no such file.");
        Path empty = project.resolve("golden");
        assertThat(empty.toFile().mkdir()).isTrue();
        assertThatThrownBy(() -> ModaliascGolden.of(empty.toString()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("There is no C source");
    }
}
