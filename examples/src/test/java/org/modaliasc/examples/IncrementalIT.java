// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is done twice, and nothing that is needed is left out. */
class IncrementalIT {
    private static final String SOURCES = "target/generated-sources/modaliasc";
    private static final String PACKAGE = "org/example/quickstart/";

    private static final String WIFI = """
            #include <linux/module.h>
            #include <linux/pci.h>
            #include "wifi.h"
            static const struct pci_device_id wifi_ids[] = {
                { PCI_DEVICE(0x5a1f, WIFI_DEVICE) },
                { }
            };
            MODULE_DEVICE_TABLE(pci, wifi_ids);
            """;

    @RegisterExtension
    final Projects projects = new Projects();

    private Example project;

    @BeforeEach
    void twoTablesOfWhichOneHasAHeader() throws IOException {
        project = projects.copy("quickstart");
        project.write("src/main/modaliasc/wifi.c", WIFI);
        project.write("src/main/modaliasc/include/wifi.h", "#define WIFI_DEVICE 0x0900\n");
    }

    private Build generate(String... more) {
        String[] arguments = new String[more.length + 1];
        System.arraycopy(more, 0, arguments, 0, more.length);
        arguments[more.length] = "process-resources";
        return project.run(arguments).succeeds();
    }

    @Test
    void aSecondRunTouchesNoFileAndSaysSo() throws IOException {
        generate();
        SortedMap<String, String> before = project.contents("target");
        project.stamp("target");

        Build second = generate("-X");
        assertThat(project.writtenSince("target")).isEmpty();
        assertThat(project.contents("target")).isEqualTo(before);
        assertThat(second.log().lines().filter(line -> line.contains("Nothing to do")))
                .hasSize(2);
        // The goal says how long it took; that it is short is measured where nothing else runs.
        assertThat(second.log()).containsPattern("\\[DEBUG\\].* \\d+ ms");
    }

    @Test
    void anEditedHeaderRegeneratesExactlyTheClassesThatDependOnIt() throws IOException {
        generate();
        project.stamp("target");
        project.write("src/main/modaliasc/include/wifi.h", "#define WIFI_DEVICE 0x0901\n");
        generate();

        assertThat(project.writtenSince(SOURCES)).containsExactly(PACKAGE + "WifiIds.java");
        assertThat(project.writtenSince("target/generated-resources/modaliasc"))
                .containsExactly("META-INF/modules.alias");
        assertThat(project.contents("target/classes/META-INF"))
                .hasEntrySatisfying(
                        "modules.alias",
                        text -> assertThat(text).contains("d00000901s").doesNotContain("d00000900s"));
    }

    @Test
    void aHeaderThatComesBeforeAnotherIsNoticed() throws IOException {
        project.write("src/main/modaliasc/second/wifi.h", "#define WIFI_DEVICE 0x0900\n");
        Files.delete(project.file("src/main/modaliasc/include/wifi.h"));
        String directories = "-Dmodaliasc.include-directories=src/main/modaliasc/first,src/main/modaliasc/second";
        generate(directories);
        String before = project.contents(SOURCES).get(PACKAGE + "WifiIds.java");

        project.write("src/main/modaliasc/first/wifi.h", "#define WIFI_DEVICE 0x0902\n");
        generate(directories);
        assertThat(project.contents(SOURCES).get(PACKAGE + "WifiIds.java")).isNotEqualTo(before);
    }

    @Test
    void aCommentThatChangesNoTableRewritesNoClass() throws IOException {
        generate();
        project.stamp(SOURCES);
        project.write("src/main/modaliasc/wifi.c", WIFI + "// The end.\n");
        generate();

        assertThat(project.writtenSince(SOURCES)).isEmpty();
    }

    @Test
    void theClassOfARemovedTableGoes() throws IOException {
        generate();
        assertThat(project.contents(SOURCES)).containsKey(PACKAGE + "WifiIds.java");
        Files.delete(project.file("src/main/modaliasc/wifi.c"));
        project.stamp(SOURCES);
        generate();

        assertThat(project.contents(SOURCES)).containsOnlyKeys(PACKAGE + "KnownDevices.java");
        assertThat(project.writtenSince(SOURCES)).isEmpty();
    }

    @Test
    void aClassThatSomebodyChangedOrRemovedIsMadeAgain() throws IOException {
        generate();
        SortedMap<String, String> before = project.contents(SOURCES);
        project.write(SOURCES + '/' + PACKAGE + "WifiIds.java", "class WifiIds {}\n");
        Files.delete(project.file(SOURCES + '/' + PACKAGE + "KnownDevices.java"));
        generate();

        assertThat(project.contents(SOURCES)).isEqualTo(before);
    }

    @Test
    void aChangedParameterRegeneratesAndLeavesNothingOfTheOldOne() throws IOException {
        generate();
        generate("-Dmodaliasc.package-name=org.example.other");

        assertThat(project.contents(SOURCES))
                .containsOnlyKeys("org/example/other/KnownDevices.java", "org/example/other/WifiIds.java");
    }

    @Test
    void anotherVersionOfThePluginRegenerates() throws IOException {
        generate();
        project.stamp("target");
        String other = OtherVersion.install();
        project.edit(
                "pom.xml",
                "<version>${modaliasc.version}</version>\n                <executions>",
                "<version>" + other + "</version>\n                <executions>");
        Build build = generate();

        assertThat(build.log()).doesNotContain("Nothing to do").contains(':' + other + ":generate");
    }
}
