// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveSourcesTest {
    private static final String VARIANT = "pci:v00005A1Fd00000300sv00005A1Fsd00000001bc02sc00i00";
    private static final String OTHER = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";

    @TempDir
    private Path tree;

    private SmallKernel kernel;

    @BeforeEach
    void makeTree() {
        kernel = SmallKernel.in(tree, "# CONFIG_VARIANT is not set");
        kernel.write("drivers/Makefile", "obj-y += vfio/ net/\n");
        kernel.write(
                "drivers/vfio/Makefile",
                "obj-m += vfio-any.o\nobj-$(CONFIG_VARIANT) += zephyr-variant.o\n"
                        + "zephyr-variant-y := main.o\nvfio-any-y := any.o\n");
        kernel.write("drivers/net/Makefile", "obj-y += builtin-nic.o\n");
        kernel.write(
                "drivers/vfio/any.c",
                driver("PCI_ANY_ID, PCI_ANY_ID, PCI_ANY_ID, PCI_ANY_ID, .override_only = 1", "\"vfio-pci\""));
        kernel.write(
                "drivers/vfio/main.c",
                driver("0x5a1f, 0x0300, PCI_ANY_ID, PCI_ANY_ID, .override_only = 1", "KBUILD_MODNAME"));
        kernel.write("drivers/net/builtin-nic.c", driver("0x5a1f, 0x0100, PCI_ANY_ID, PCI_ANY_ID", "\"nic\""));
    }

    private static String driver(String entry, String name) {
        return "#include <linux/module.h>\nstatic const struct pci_device_id ids[] = { { " + entry + " }, { } };\n"
                + "MODULE_DEVICE_TABLE(pci, ids);\nstatic struct pci_driver d = { .name = " + name
                + ", .id_table = ids };\n";
    }

    private Run resolve(String... more) {
        List<String> options = new ArrayList<>(List.of("-q"));
        options.addAll(List.of(more));
        return kernel.run("resolve", options.toArray(String[]::new));
    }

    @Test
    void sourcesAreNamedByTheirPathInTheKernelAndNeedNotBeEnabled() {
        String any = tree + "/drivers/vfio/any.c:2";
        String main = tree + "/drivers/vfio/main.c:2";

        assertThat(resolve("--vfio", "drivers/vfio/any.c", "drivers/vfio/main.c", VARIANT))
                .isEqualTo(new Run(0, "zephyr_variant\tdriver zephyr_variant\t" + main + "\n", ""));
        assertThat(resolve("--vfio", "drivers/vfio", OTHER))
                .isEqualTo(new Run(0, "vfio_any\tdriver vfio-pci\t" + any + "\n", ""));
    }

    @Test
    void theWholeTreeHasWhatTheConfigurationEnables() {
        assertThat(resolve("--vfio", VARIANT).out()).startsWith("vfio_any\tdriver vfio-pci\t");
        assertThat(resolve(OTHER).out())
                .isEqualTo("builtin_nic\tdriver nic\tbuilt in\t" + tree + "/drivers/net/builtin-nic.c:2\n");
        assertThat(resolve("--format", "json", OTHER).out())
                .contains("\"module\":\"builtin_nic\",\"driver\":\"nic\",\"builtIn\":true,");
    }

    @Test
    void sourcesWithoutAKernelAndAliasFilesGoTogether() throws IOException {
        kernel.write("plain.c", driver("0x5a1f, 0x0100, PCI_ANY_ID, PCI_ANY_ID", "\"plain-driver\""));
        kernel.write("modules.alias", "alias pci:v00005A1Fd*sv*sd*bc*sc*i* from_file\n");

        Run run = Run.of(
                "resolve",
                "-q",
                "--aliases",
                tree.resolve("modules.alias").toString(),
                "-I",
                tree + "/include",
                OTHER,
                tree + "/plain.c");

        assertThat(run.out()).isEqualTo("from_file\nplain\tdriver plain-driver\t" + tree + "/plain.c:2\n");
    }

    @Test
    void operandsAreToldApartByTheirLook() {
        assertThat(Operands.of(List.of(
                        "pci:v1", "of:N*T*Ca/b.c", "virtio_pci", "-", "nic.c", "drivers/net", "./x", "C:\\a.c")))
                .isEqualTo(new Operands(
                        List.of("pci:v1", "of:N*T*Ca/b.c", "virtio_pci", "-"),
                        List.of("nic.c", "drivers/net", "./x", "C:\\a.c")));
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertThat(resolve("drivers/vfio").err()).contains("Name a modalias");
        assertThat(resolve("drivers/vfio").status()).isEqualTo(2);
        assertThat(resolve("drivers/gone.c", OTHER).status()).isEqualTo(3);
        Files.createDirectory(tree.resolve("drivers/empty"));
        assertThat(resolve("drivers/empty", OTHER))
                .isEqualTo(new Run(3, "", "modaliasc: There is no C source below `drivers/empty`.\n"));
    }
}
