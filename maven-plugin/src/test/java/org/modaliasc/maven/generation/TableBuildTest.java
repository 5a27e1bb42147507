// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableBuildTest {
    @TempDir
    private Path directory;

    private SmallProject project;

    @BeforeEach
    void project() {
        project = new SmallProject(directory);
    }

    private void refusesWith(String... parts) {
        assertThatThrownBy(project::run)
                .isInstanceOf(UserMistakeException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void aliasesOfAllSourcesAreOneFileInTheOrderOfTheirPaths() throws Exception {
        project.table("src/b/zeta.c", "zeta_ids", "2");
        project.table("src/a-b/alpha.c", "alpha_ids", "1");
        project.product = new Product.Aliases("modules.alias");
        project.run();

        assertThat(project.outputs())
                .containsEntry(
                        "modules.alias",
                        "alias pci:v00005A1Fd00000001sv*sd*bc*sc*i* alpha\n"
                                + "alias pci:v00005A1Fd00000002sv*sd*bc*sc*i* zeta\n");
    }

    @Test
    void noOutputTellsWhereTheProjectLies() throws Exception {
        project.write("src/where.h", "MODULE_ALIAS(__FILE__);\n");
        project.table("src/where.c", "where_ids", "1", "where.h");
        project.product = new Product.Aliases("modules.alias");
        project.run();

        assertThat(project.outputs().get("modules.alias"))
                .contains("alias src/where.h where")
                .doesNotContain(directory.toString());
    }

    @Test
    void findingsNameTheFileOnDiskWithLineAndColumn() {
        project.table("src/nic.c", "nic_ids", "NO_SUCH_DEVICE");

        refusesWith("The id tables do not compile: 1 error.");

        assertThat(project.log.lines()).hasSize(1);
        assertThat(project.log.lines().get(0))
                .startsWith("ERROR " + directory.resolve("src/nic.c") + ":[4,26] `NO_SUCH_DEVICE` is neither a macro")
                .contains("[table.not-constant]\n    4 |     { PCI_DEVICE(0x5a1f, NO_SUCH_DEVICE) },\n");
    }

    @Test
    void noSourcesAreAMistakeThatNamesWhereTheyWereLookedFor() {
        refusesWith("no sources", "**/*.c", directory.resolve("src").toString(), "failOnMissingSources");
    }

    @Test
    void noSourcesAreFineIfTheUserSaysSo() throws Exception {
        project.failOnMissingSources = false;

        assertThat(project.run().changed()).isEmpty();
        assertThat(project.outputs()).isEmpty();
    }

    @Test
    void warningsFailTheBuildIfTheUserSaysSo() throws Exception {
        project.table("src/nic.c", "nic_ids", "1");
        Files.writeString(
                directory.resolve("src/nic.c"),
                Files.readString(directory.resolve("src/nic.c")).replace("{ }", "{ }, { PCI_DEVICE(1, 2) }, { }"));
        project.run();
        assertThat(project.log.lines())
                .anyMatch(line -> line.startsWith("WARN ") && line.contains("[table.entry-after-terminator]"));
        project.failOnWarnings = true;

        refusesWith("warning", "failOnWarnings");
    }

    @Test
    void anOutputDirectoryInsideTheSourcesIsAMistake() {
        project.table("src/nic.c", "nic_ids", "1");
        project.output = directory.resolve("src/generated");

        refusesWith("output directory", "inside the source directory");
    }

    @Test
    void aFileWhereADirectoryMustBeIsNamed() {
        project.table("src/nic.c", "nic_ids", "1");
        project.write("target/generated/org/example", "");

        assertThatThrownBy(project::run).isInstanceOf(IOException.class).hasMessageContaining("is in the way");
    }

    @Test
    void twoTablesWithOneClassNameAreAMistake() {
        project.table("src/nic.c", "nic_ids", "1");
        project.table("src/disk.c", "disk_ids", "2");
        project.product = SmallProject.matchers("Ids", null);

        refusesWith("1 error");

        assertThat(project.log.lines().get(0)).contains("`disk_ids`", "`nic_ids`", "`Ids`", "[match.class-name-taken]");
    }

    @Test
    void classNamesFollowThePattern() throws Exception {
        project.table("src/nic-a.c", "my_ids", "1");
        project.product = SmallProject.matchers("{source}{module}{table}X", null);
        project.run();

        assertThat(project.outputs()).containsOnlyKeys("org/example/NicANicAMyIdsX.java");
    }

    @Test
    void mergedTablesAreOneClass() throws Exception {
        project.table("src/nic.c", "nic_ids", "1");
        project.table("src/disk.c", "disk_ids", "2");
        project.product = SmallProject.matchers(null, "AllIds");
        project.run();

        assertThat(project.outputs()).containsOnlyKeys("org/example/AllIds.java");
    }

    @Test
    void classesSayHowTheBuildMakesThem() throws Exception {
        project.table("src/nic.c", "nic_ids", "1");
        project.run();

        assertThat(project.outputs().get("org/example/NicIds.java"))
                .startsWith("// Generated by modaliasc; do not edit. To generate it again: mvn generate-sources\n");
    }

    @Test
    void anIncludeDirectoryThatIsNotThereIsToldInTheLog() throws Exception {
        project.table("src/nic.c", "nic_ids", "1");
        project.includeDirectories = List.of(directory.resolve("nowhere"));
        project.run();

        assertThat(project.log.lines())
                .containsExactly("WARN The include directory " + directory.resolve("nowhere") + " does not exist.");
    }

    @Test
    void allSenselessParametersAreToldAtOnce() {
        project.table("src/nic.c", "nic_ids", "1");
        project.buses = List.of("pcx");
        project.overrideFlags = List.of("acme");
        project.product = new Product.Matchers(
                "org.2", "{tabel}", "a.B", java.nio.charset.StandardCharsets.UTF_8, "mvn generate-sources");

        refusesWith("`pcx`", "`acme`", "`org.2`", "`{tabel}`", "`a.B`");
    }

    @Test
    void aTableTooLargeForAClassIsAFinding() {
        StringBuilder text = new StringBuilder("#include <linux/module.h>\n#include <linux/pci.h>\n");
        text.append("static const struct pci_device_id big[] = {\n");
        text.append("    { PCI_DEVICE(1, 2) },\n".repeat(200_001));
        project.write("src/big.c", text + "    { }\n};\nMODULE_DEVICE_TABLE(pci, big);\n");

        refusesWith("1 error");

        assertThat(project.log.lines())
                .anyMatch(line -> line.contains("big.c:[3,") && line.contains("[match.too-large]"));
    }
}
