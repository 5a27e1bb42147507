// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedHeadersIT {
    private static final String ALIASES = "driver/target/classes/META-INF/modules.alias";
    private static final String HEADER = "headers/src/main/resources/META-INF/modaliasc/include/zephyr/ids.h";

    @RegisterExtension
    final Projects projects = new Projects();

    private static String aliases(String breeze) {
        return "alias pci:v00005A1Fd00000200sv*sd*bc*sc*i* zephyr_nic\nalias pci:v00005A1Fd0000" + breeze
                + "sv*sd*bc*sc*i* zephyr_nic\n";
    }

    @Test
    void aHeaderOfAModuleOfTheSameBuildIsFound() {
        assertThat(new Example(Maven.built("shared-headers")).file(ALIASES)).hasContent(aliases("0100"));
    }

    @Test
    void aHeaderIsFoundInTheJarOfADependency() throws IOException {
        Example project = projects.copy("shared-headers");
        project.run("install", "-pl", "headers", "-am").succeeds();
        // Only the jar is left.
        project.edit(HEADER, "0x0100", "0x0666");
        Example driver = new Example(project.file("driver"));
        driver.run("process-resources").succeeds();

        assertThat(project.file(ALIASES)).hasContent(aliases("0100"));
        assertThat(project.contents("driver/target/generated-sources"))
                .containsKey("modaliasc/org/example/headers/ZephyrIds.java");
        driver.run("process-resources").succeeds().says("Nothing to do");

        // A new jar with another header.
        project.run("install", "-pl", "headers", "-am").succeeds();
        driver.run("process-resources").succeeds();
        assertThat(project.file(ALIASES)).hasContent(aliases("0666"));
    }

    @Test
    void generatingNeedsNoModuleToBeBuiltBefore() throws IOException {
        Example project = projects.copy("shared-headers");
        project.run("generate-sources").succeeds();

        assertThat(project.contents("driver/target/generated-sources"))
                .containsKey("modaliasc/org/example/headers/ZephyrIds.java");
        project.stamp("driver/target/generated-sources");
        project.edit(HEADER, "0x0100", "0x0101");
        project.run("generate-sources").succeeds();
        assertThat(project.writtenSince("driver/target/generated-sources"))
                .containsExactly("modaliasc/org/example/headers/ZephyrIds.java");
    }
}
