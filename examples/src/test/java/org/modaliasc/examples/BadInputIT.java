// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever went wrong is said clearly, and once it is right again a build without {@code clean} gives what a first one would. */
class BadInputIT {
    private static final String SOURCE = "src/main/modaliasc/known_devices.c";
    private static final String SOURCES = "target/generated-sources/modaliasc";
    private static final String CLASS = "org/example/quickstart/KnownDevices.java";

    @RegisterExtension
    final Projects projects = new Projects();

    private Example project;
    private String good;

    @BeforeEach
    void project() throws IOException {
        project = projects.copy("quickstart");
        good = Files.readString(project.file(SOURCE));
    }

    @AfterEach
    void aGoodBuildRecoversWithoutClean() throws IOException {
        project.write(SOURCE, good);
        generate().succeeds();
        SortedMap<String, String> built = new Example(Maven.built("quickstart")).contents(SOURCES);
        assertThat(project.contents(SOURCES)).isEqualTo(built);
    }

    private Build generate(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "generate-sources";
        return project.run(all);
    }

    @Test
    void noSourcesAreAMistakeUnlessAllowed() throws IOException {
        Files.delete(project.file(SOURCE));
        generate().failsForTheUser().says("src/main/modaliasc", "failOnMissingSources");
        generate("-Dmodaliasc.fail-on-missing-sources=false").succeeds();
    }

    @Test
    void mistakesInATableAreShownWithTheirPlacesAllAtOnce() throws IOException {
        generate().succeeds();
        project.edit(SOURCE, "0x0100", "FIRST");
        project.edit(SOURCE, "0x0101", "SECOND");
        generate()
                .failsForTheUser()
                .says(
                        "known_devices.c:[13,27]",
                        "known_devices.c:[14,27]",
                        "`FIRST`",
                        "`SECOND`",
                        "[table.not-constant]");
        // What was right before is still there, and nothing else.
        assertThat(project.contents(SOURCES)).containsOnlyKeys(CLASS);
    }

    @Test
    void aHeaderThatCannotBeReadIsNamed() throws IOException {
        project.write(SOURCE, "#include \"huge.h\"\n" + good);
        project.write("src/main/modaliasc/include/huge.h", "");
        try (RandomAccessFile huge = new RandomAccessFile(
                project.file("src/main/modaliasc/include/huge.h").toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        generate().failsForTheUser().says("huge.h", "64 MiB");
    }

    @Test
    void twoTablesThatWouldBeOneClassAreNamed() throws IOException {
        project.write(
                "src/main/modaliasc/second.c",
                good.replace("known_devices[]", "other_devices[]").replace("pci, known_devices", "pci, other_devices"));
        generate("-Dmodaliasc.class-name=Ids").failsForTheUser().says("`known_devices`", "`other_devices`", "`Ids`");
        assertThat(project.contents(SOURCES)).isEmpty();
        Files.delete(project.file("src/main/modaliasc/second.c"));
    }

    @Test
    void aTableThatIsTooLargeIsAMistake() throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 200_001; i++) {
            entries.append("{ PCI_DEVICE(")
                    .append(1 + i / 65_536)
                    .append(", ")
                    .append(i % 65_536)
                    .append(") },\n");
        }
        project.write(SOURCE, good.replace("    { }", entries + "    { }"));
        generate().failsForTheUser().says("known_devices", "[match.too-large]");
        assertThat(project.contents(SOURCES)).isEmpty();
    }

    @Test
    void anOutputDirectoryInsideTheSourcesIsRefused() throws IOException {
        generate("-Dmodaliasc.output-directory=src/main/modaliasc/generated")
                .failsForTheUser()
                .says("src/main/modaliasc/generated");
        assertThat(project.file("src/main/modaliasc/generated")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFaultOfTheSystem() throws IOException {
        project.write(SOURCES, "A file where a directory belongs.\n");
        generate().failsForTheSystem().says(project.file(SOURCES).toString());
        Files.delete(project.file(SOURCES));
    }

    @Test
    void aReadOnlyOutputIsAFaultOfTheSystem() throws IOException {
        Path directory = Files.createDirectories(project.file(SOURCES));
        assumeTrue(
                directory.toFile().setWritable(false) && !Files.isWritable(directory), "This user writes everywhere.");
        try {
            generate().failsForTheSystem().says(directory.toString());
        } finally {
            assertThat(directory.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aBuildThatWasKilledLeavesNothingThatMatters() throws Exception {
        for (int i = 0; i < 200; i++) {
            project.write("src/main/modaliasc/more" + i + ".c", good.replace("known_devices", "more" + i + "_ids"));
        }
        Path log = project.file("killed.log");
        Process process = Maven.start(project.directory(), log, "generate-sources");
        while (process.isAlive() && !Files.exists(project.file(SOURCES + '/' + CLASS))) {
            Thread.sleep(1);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        // What was cut short could also look like this.
        project.write(SOURCES + '/' + CLASS, "public final class Known");

        generate().succeeds();
        assertThat(project.contents(SOURCES)).hasSize(201).allSatisfy((file, text) -> {
            assertThat(file).endsWith(".java");
            assertThat(text).endsWith("}\n");
        });
        for (int i = 0; i < 200; i++) {
            Files.delete(project.file("src/main/modaliasc/more" + i + ".c"));
        }
    }
}
