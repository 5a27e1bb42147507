// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The invoker has built the example as it is: its golden file is right. Here its table changes. */
class GoldenIT {
    private static final String GOLDEN = "src/test/golden/modaliasc/zephyr_nic.alias";
    private static final String OLD = "alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* zephyr_nic";
    private static final String NEW = "alias pci:v00005A1Fd00000101sv*sd*bc*sc*i* zephyr_nic";
    private static final String KEPT = "alias pci:v00005A1Fd00000200sv*sd*bc*sc*i* zephyr_nic";

    @RegisterExtension
    final Projects projects = new Projects();

    private Example project;

    @BeforeEach
    void anIdHasChanged() throws IOException {
        project = projects.copy("golden");
        project.edit("src/main/modaliasc/zephyr_nic.c", "0x0100", "0x0101");
    }

    @Test
    void theGoalFailsWithTheOldAliasTheNewOneAndTheCLine() throws IOException {
        project.run("verify", "-DskipTests")
                .failsForTheUser()
                .says(
                        "-" + OLD,
                        "+" + NEW,
                        "src/main/modaliasc/zephyr_nic.c:9: { PCI_VDEVICE(ZEPHYR, 0x0101) },",
                        "-Dmodaliasc.update=true");
        assertThat(project.file(GOLDEN)).content().contains(OLD);
    }

    @Test
    void theGoalUpdatesOnRequestFailsThatOnceAndPassesThen() throws IOException {
        project.run("verify", "-DskipTests", "-Dmodaliasc.update=true")
                .failsForTheUser()
                .says("+" + NEW);
        assertThat(project.file(GOLDEN)).hasContent(KEPT + "\n" + NEW + "\n");
        project.run("verify").succeeds();
    }

    @Test
    void theTestFailsInTheSameWayAndUpdatesOnRequest() throws IOException {
        assertThat(project.run("test").log())
                .contains("BUILD FAILURE", "-" + OLD, "+" + NEW)
                .contains("src/main/modaliasc/zephyr_nic.c:9: { PCI_VDEVICE(ZEPHYR, 0x0101) },");
        assertThat(project.run("test", "-Dmodaliasc.update=true").log()).contains("BUILD FAILURE", "+" + NEW);
        assertThat(project.file(GOLDEN)).hasContent(KEPT + "\n" + NEW + "\n");
        project.run("verify").succeeds();
    }
}
