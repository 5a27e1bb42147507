// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What README.md tells people to paste does what it says there. */
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");

    private static final String TABLE = """
            #include <linux/module.h>
            #include <linux/pci.h>
            static const struct pci_device_id zephyr_ids[] = {
                { PCI_DEVICE(0x5a1f, 0x0100) },
                { }
            };
            MODULE_DEVICE_TABLE(pci, zephyr_ids);
            """;

    private static final String MAIN = """
            package org.example;

            import org.example.nic.ZephyrIds;

            public class Main {
                public static void main(String[] arguments) {
                    System.out.println(ZephyrIds.INSTANCE.first(0x5a1f, 0x0100, 0x5a1f, 0x0001, 0x020000, false));
                    System.out.println(ZephyrIds.INSTANCE.first(0x5a1f, 0x0101, 0x5a1f, 0x0001, 0x020000, false));
                }
            }
            """;

    @RegisterExtension
    final Projects projects = new Projects();

    private static List<String> snippets(String language) throws IOException {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String only(List<String> snippets, String mark) {
        List<String> found =
                snippets.stream().filter(snippet -> snippet.contains(mark)).toList();
        assertThat(found).as("snippets of README.md with " + mark).hasSize(1);
        return found.get(0);
    }

    @Test
    void thePluginSnippetInAnEmptyProjectWithOneTableCompilesAndMatches() throws Exception {
        List<String> snippets = snippets("xml");
        String plugin = only(snippets, "modaliasc-maven-plugin");
        Example project = projects.empty("project");
        project.write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>org.example</groupId>
                    <artifactId>nic</artifactId>
                    <version>1</version>
                    <properties>
                        <maven.compiler.source>17</maven.compiler.source>
                        <maven.compiler.target>17</maven.compiler.target>
                        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    </properties>
                """ + plugin + "</project>\n");
        project.write("src/main/modaliasc/zephyr_nic.c", TABLE);
        project.write("src/main/java/org/example/Main.java", MAIN);
        project.run("package").succeeds();

        assertThat(project.runMain("org.example.Main")).isEqualToNormalizingNewlines("0\n-1\n");
        assertThat(project.file("target/classes/META-INF/modules.alias"))
                .hasContent("alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* zephyr_nic\n");
    }
}
