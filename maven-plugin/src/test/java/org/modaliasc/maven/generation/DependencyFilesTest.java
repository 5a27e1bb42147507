// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.maven.headers.HeaderPlace;
import org.modaliasc.maven.headers.HeaderRoot;

class DependencyFilesTest {
    private static final String NAME = "<org.example:zephyr-headers>";

    @TempDir
    private Path directory;

    private SmallProject project;

    @BeforeEach
    void aTableWithAHeaderOfADependency() {
        project = new SmallProject(directory);
        project.table("src/nic.c", "nic_ids", "ZEPHYR_NIC", "zephyr/ids.h");
    }

    private Path jar(String entry, String text) throws IOException {
        Path jar = directory.resolve("zephyr-headers-1.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }

    private void dependOn(HeaderPlace... places) {
        project.dependencies = List.of(new HeaderRoot(NAME, List.of(places)));
    }

    @Test
    void aHeaderOfAJarGivesTheSameBytesAsThatOfAModuleOfTheBuild() throws Exception {
        String header = "#define ZEPHYR_NIC 0x0300\nMODULE_ALIAS(__FILE__);\n";
        project.product = new Product.Aliases("modules.alias");
        dependOn(new HeaderPlace.Archive(jar("META-INF/modaliasc/include/zephyr/ids.h", header)));
        project.run();
        Map<String, String> fromJar = project.outputs();
        project.write("module/include/zephyr/ids.h", header);
        dependOn(new HeaderPlace.Directory(directory.resolve("module/include")));
        project.run();

        assertThat(project.outputs()).isEqualTo(fromJar);
        assertThat(fromJar.get("modules.alias")).contains("d00000300", "alias " + NAME + "/zephyr/ids.h nic");
    }

    @Test
    void aMistakeInAHeaderOfAJarNamesTheJar() throws Exception {
        Path jar = jar("META-INF/modaliasc/include/zephyr/ids.h", "#define ZEPHYR_NIC 1\n#error \"Not ready.\"\n");
        dependOn(new HeaderPlace.Archive(jar));

        assertThatThrownBy(project::run).isInstanceOf(UserMistakeException.class);

        assertThat(project.log.lines().get(0))
                .startsWith("ERROR " + jar + "!/META-INF/modaliasc/include/zephyr/ids.h:[2,");
    }

    @Test
    void aNewJarRunsTheCompilerAgain() throws Exception {
        dependOn(
                new HeaderPlace.Archive(jar("META-INF/modaliasc/include/zephyr/ids.h", "#define ZEPHYR_NIC 0x0300\n")));
        project.run();
        assertThat(project.run().summary()).startsWith("Nothing to do");
        jar("META-INF/modaliasc/include/zephyr/ids.h", "#define ZEPHYR_NIC 0x03001 // longer\n");

        assertThat(project.changed(project.run())).containsExactly("org/example/NicIds.java");
    }

    @Test
    void theSourcesOfAModuleGoBeforeWhatWasCopied() throws Exception {
        project.write("module/src/zephyr/ids.h", "#define ZEPHYR_NIC 0x0301\n");
        project.write("module/target/zephyr/ids.h", "#define ZEPHYR_NIC 0x0300\n");
        dependOn(
                new HeaderPlace.Directory(directory.resolve("module/src")),
                new HeaderPlace.Directory(directory.resolve("module/target")));
        project.run();
        assertThat(project.outputs().get("org/example/NicIds.java")).contains("0x0301");
        Files.delete(directory.resolve("module/src/zephyr/ids.h"));

        project.run();
        assertThat(project.outputs().get("org/example/NicIds.java")).contains("0x0300");
    }

    @Test
    void theIncludeDirectoriesOfTheProjectGoBeforeDependencies() throws Exception {
        project.write("include/zephyr/ids.h", "#define ZEPHYR_NIC 0x0302\n");
        project.includeDirectories = List.of(directory.resolve("include"));
        dependOn(new HeaderPlace.Archive(jar("META-INF/modaliasc/include/zephyr/ids.h", "#error\n")));
        project.run();

        assertThat(project.outputs().get("org/example/NicIds.java")).contains("0x0302");
    }

    @Test
    void nothingOutsideOfTheFolderOfHeadersIsRead() throws Exception {
        project.table("src/nic.c", "nic_ids", "1", "../secret.h");
        dependOn(
                new HeaderPlace.Archive(jar("META-INF/modaliasc/secret.h", "#error secret\n")),
                new HeaderPlace.Directory(directory.resolve("module/include")));
        project.write("module/secret.h", "#error secret\n");

        project.run();

        assertThat(project.log.lines()).singleElement().asString().contains("include-not-found");
    }

    @Test
    void aBrokenJarIsNoMistakeOfTheUser() throws Exception {
        Path jar = Files.writeString(directory.resolve("broken.jar"), "no jar");
        dependOn(new HeaderPlace.Archive(jar));

        assertThatThrownBy(project::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The jar of the dependency " + NAME + " cannot be read");
    }
}
