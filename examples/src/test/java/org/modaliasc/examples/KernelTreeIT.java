// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KernelTreeIT {
    @RegisterExtension
    final Projects projects = new Projects();

    @Test
    void aDriverOfARealKernelIsCompiledWithItsConfiguration() throws IOException {
        String tree = System.getProperty("examples.kernel.tree", "");
        String config = System.getProperty("examples.kernel.config", "");
        assumeTrue(
                !tree.isEmpty(),
                "NO KERNEL: the example kernel-tree is not built; give -Dexamples.kernel.tree and -Dexamples.kernel.config.");
        Example project = projects.copy("kernel-tree");
        String[] arguments = {"process-resources", "-Dkernel.tree=" + tree, "-Dkernel.config=" + config};
        project.run(arguments).succeeds();

        assertThat(project.contents("target/generated-sources/modaliasc"))
                .containsOnlyKeys("org/example/kernel/AhciPciTbl.java");
        // Intel's ids, and the class that every AHCI controller has.
        assertThat(project.file("target/classes/META-INF/modules.alias"))
                .content()
                .contains("\nalias pci:v00008086d00002922sv*sd*bc*sc*i* ahci\n")
                .contains("alias pci:v*d*sv*sd*bc01sc06i01* ahci\n");
        project.run(arguments).succeeds().says("Nothing to do");
    }
}
