// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalBuildTest {
    private static final String BREEZE = "org/example/BreezeIds.java";
    private static final String GALE = "org/example/GaleIds.java";

    @TempDir
    private Path directory;

    private SmallProject project;

    @BeforeEach
    void twoTablesOneOfThemWithAHeader() {
        project = new SmallProject(directory);
        project.write("src/gale.h", "#define GALE 0x0200\n");
        project.table("src/breeze.c", "breeze_ids", "0x0100");
        project.table("src/gale.c", "gale_ids", "GALE", "gale.h");
    }

    private List<String> changedByNextRun() throws UserMistakeException, IOException {
        project.claims = new OutputClaims();
        return project.changed(project.run());
    }

    @Test
    void theFirstRunWritesAllClasses() throws Exception {
        assertThat(project.changed(project.run())).containsExactly(BREEZE, GALE);
        assertThat(project.outputs().get(GALE)).contains("class GaleIds extends GeneratedMatcher");
    }

    @Test
    void aRunWithoutAnyChangeTouchesNoFileAndSaysSo() throws Exception {
        project.run();
        project.age();

        Outcome outcome = project.run();

        assertThat(outcome.summary()).isEqualTo("Nothing to do: 2 files are up to date.");
        assertThat(outcome.changed()).isEmpty();
        assertThat(project.touched()).isEmpty();
    }

    @Test
    void oneChangedTableRewritesItsClassOnly() throws Exception {
        project.run();
        project.age();
        project.table("src/breeze.c", "breeze_ids", "0x0101");

        assertThat(changedByNextRun()).containsExactly(BREEZE);
        assertThat(project.touched()).contains("target/generated/" + BREEZE).doesNotContain("target/generated/" + GALE);
    }

    @Test
    void aChangedHeaderRewritesTheClassesThatDependOnIt() throws Exception {
        project.run();
        project.write("src/gale.h", "#define GALE 0x0201\n");

        assertThat(changedByNextRun()).containsExactly(GALE);
        assertThat(project.outputs().get(GALE)).contains("0x0201");
    }

    @Test
    void aChangeThatKeepsSizeAndTimeOfAFileIsSeen() throws Exception {
        project.run();
        Path header = directory.resolve("src/gale.h");
        var time = Files.getLastModifiedTime(header);
        project.write("src/gale.h", "#define GALE 0x0209\n");
        Files.setLastModifiedTime(header, time);

        assertThat(changedByNextRun()).containsExactly(GALE);
    }

    @Test
    void aHeaderThatNowComesFirstIsSeen() throws Exception {
        project.write("second/common.h", "#define BREEZE 1\n");
        project.includeDirectories = List.of(directory.resolve("first"), directory.resolve("second"));
        project.table("src/breeze.c", "breeze_ids", "BREEZE", "common.h");
        project.run();
        assertThat(project.changed(project.run())).isEmpty();
        project.write("first/common.h", "#define BREEZE 2\n");

        assertThat(changedByNextRun()).containsExactly(BREEZE);
    }

    @Test
    void aRemovedTableTakesItsClassAlong() throws Exception {
        project.run();
        Files.delete(directory.resolve("src/gale.c"));

        assertThat(changedByNextRun()).containsExactly(GALE);
        assertThat(project.outputs()).containsOnlyKeys(BREEZE);
    }

    @Test
    void withTheLastSourceTheLastClassAndItsPackageGo() throws Exception {
        project.run();
        Files.delete(directory.resolve("src/gale.c"));
        Files.delete(directory.resolve("src/breeze.c"));
        project.failOnMissingSources = false;

        assertThat(changedByNextRun()).containsExactlyInAnyOrder(BREEZE, GALE);
        assertThat(project.output).isEmptyDirectory();
    }

    @Test
    void anEditedAndADeletedOutputAreRestored() throws Exception {
        project.run();
        Map<String, String> before = project.outputs();
        Files.writeString(project.output.resolve(BREEZE), "// edited\n");
        Files.delete(project.output.resolve(GALE));

        assertThat(changedByNextRun()).containsExactly(BREEZE, GALE);
        assertThat(project.outputs()).isEqualTo(before);
    }

    @Test
    void aChangedOverrideFlagRunsTheCompilerAgain() throws Exception {
        project.table("src/breeze.c", "breeze_ids", "1), .override_only = (2");
        project.product = new Product.Aliases("modules.alias");
        project.overrideFlags = List.of("2=acme");
        project.run();
        assertThat(project.output.resolve("modules.alias")).content().startsWith("alias acme_pci:v00005A1F");
        project.overrideFlags = List.of("0x2=other");

        assertThat(changedByNextRun()).containsExactly("modules.alias");
        assertThat(project.output.resolve("modules.alias")).content().startsWith("alias other_pci:v00005A1F");
    }

    @Test
    void aChangedParameterRunsTheCompilerAgain() throws Exception {
        project.table("src/breeze.c", "breeze_ids", "BREEZE");
        project.defines = List.of("BREEZE=1");
        project.run();
        project.defines = List.of("BREEZE=2");

        assertThat(changedByNextRun()).containsExactly(BREEZE);
    }

    @Test
    void anotherPackageMovesTheClasses() throws Exception {
        project.run();
        project.product = new Product.Matchers("org.other", null, null, StandardCharsets.UTF_8, "mvn");
        changedByNextRun();

        assertThat(project.outputs()).containsOnlyKeys("org/other/BreezeIds.java", "org/other/GaleIds.java");
    }

    @Test
    void anotherToolRunsTheCompilerAgain() throws Exception {
        project.run();
        project.tool = "modaliasc 2";

        assertThat(project.run().summary()).isEqualTo("0 files written, 2 unchanged, 0 removed.");
        assertThat(project.run().summary()).startsWith("Nothing to do");
    }

    @Test
    void notIncrementalRunsTheCompilerEveryTimeButKeepsEqualFiles() throws Exception {
        project.incremental = false;
        project.run();
        project.age();

        assertThat(project.run().summary()).isEqualTo("0 files written, 2 unchanged, 0 removed.");
        assertThat(project.touched()).noneMatch(name -> name.endsWith(".java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "modaliasc-state 2\n", "modaliasc-state 0\nend 00\n", "\0\0\0"})
    void aDamagedStateIsIgnored(String state) throws Exception {
        project.run();
        Files.writeString(project.state(), state);

        assertThat(project.run().summary()).isEqualTo("0 files written, 2 unchanged, 0 removed.");
        assertThat(project.run().summary()).startsWith("Nothing to do");
    }

    @Test
    void aProjectThatWasMovedIsStillUpToDate() throws Exception {
        project.run();
        Path moved = directory.resolveSibling(directory.getFileName() + "-moved");
        Files.move(directory, moved);
        try {
            assertThat(new SmallProject(moved).run().summary()).startsWith("Nothing to do");
        } finally {
            Files.move(moved, directory);
        }
    }

    @Test
    void whatAnInterruptedRunHadWrittenIsCleanedUpLater() throws Exception {
        // A directory where the second class belongs ends the run after the first, as a kill would.
        Path obstacle = Files.createDirectories(project.output.resolve(GALE).resolve("in-the-way"));
        assertThatThrownBy(project::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("GaleIds.java cannot be written");
        assertThat(project.output.resolve(BREEZE)).exists();
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        Files.delete(directory.resolve("src/breeze.c"));

        assertThat(changedByNextRun()).containsExactlyInAnyOrder(GALE, BREEZE);
        assertThat(project.outputs()).containsOnlyKeys(GALE);
    }

    @Test
    void aMistakeLeavesTheOutputsOfTheLastGoodRun() throws Exception {
        project.run();
        Map<String, String> before = project.outputs();
        project.table("src/breeze.c", "breeze_ids", "0x0101");
        project.table("src/gale.c", "gale_ids", "NO_SUCH_DEVICE");

        assertThatThrownBy(project::run)
                .isInstanceOf(UserMistakeException.class)
                .hasMessageContaining("1 error");
        assertThat(project.outputs()).isEqualTo(before);
        project.table("src/gale.c", "gale_ids", "0x0200");
        assertThat(changedByNextRun()).containsExactly(BREEZE, GALE);
    }

    @Test
    void executionsHaveAStateOfTheirOwn() throws Exception {
        project.run();
        project.execution = "generate-other";
        project.claims = new OutputClaims();
        project.sources = directory.resolve("other");
        project.table("other/storm.c", "storm_ids", "1");
        project.run();

        assertThat(project.outputs()).containsOnlyKeys(BREEZE, GALE, "org/example/StormIds.java");
    }

    @Test
    void twoExecutionsThatMakeOneFileAreAMistake() throws Exception {
        project.run();
        project.execution = "generate-other";

        assertThatThrownBy(project::run)
                .isInstanceOf(UserMistakeException.class)
                .hasMessageContainingAll("`generate-default`", "`generate-other`", BREEZE);
    }

    @Test
    void aTableThatMovesToAnEarlierExecutionKeepsItsClass() throws Exception {
        project.run();
        Files.createDirectories(directory.resolve("other"));
        Files.move(directory.resolve("src/breeze.c"), directory.resolve("other/breeze.c"));
        project.claims = new OutputClaims();
        project.execution = "generate-other";
        project.sources = directory.resolve("other");
        project.run();
        project.execution = "generate-default";
        project.sources = directory.resolve("src");
        project.run();

        assertThat(project.outputs()).containsOnlyKeys(BREEZE, GALE);
    }
}
