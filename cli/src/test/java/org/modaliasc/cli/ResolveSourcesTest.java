// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveSourcesTest {
    private static final String VARIANT = "pci:v00005A1Fd00000300sv00005A1Fsd00000001bc02sc00i00";
    private static final String OTHER = "pci:v00005A1Fd00000100sv00005A1Fsd00000001bc02sc00i00";

    @TempDir
    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        write("Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        write("Kbuild", "obj-y += drivers/\n");
        write("drivers/Makefile", "obj-y += vfio/ net/\n");
        write(
                "drivers/vfio/Makefile",
                "obj-m += vfio-any.o\nobj-$(CONFIG_VARIANT) += zephyr-variant.o\n"
                        + "zephyr-variant-y := main.o\nvfio-any-y := any.o\n");
        write("drivers/net/Makefile", "obj-y += builtin-nic.o\n");
        write("arch/x86/include/asm/irq.h", "");
        write("include/linux/module.h", """
                #ifdef MODULE
                #define MODULE_DEVICE_TABLE(type, name) extern typeof(name) __mod_##type##__##name##_device_table
                #else
                #define MODULE_DEVICE_TABLE(type, name)
                #endif
                #define PCI_ANY_ID (~0)
                struct pci_device_id {
                	unsigned int vendor, device, subvendor, subdevice, class, class_mask;
                	unsigned long driver_data;
                	unsigned int override_only;
                };
                struct pci_driver { const char *name; const struct pci_device_id *id_table; };
                """);
        write("config", "# Linux/x86 6.12.1 Kernel Configuration\nCONFIG_64BIT=y\n# CONFIG_VARIANT is not set\n");
        write(
                "drivers/vfio/any.c",
                driver("PCI_ANY_ID, PCI_ANY_ID, PCI_ANY_ID, PCI_ANY_ID, .override_only = 1", "\"vfio-pci\""));
        write(
                "drivers/vfio/main.c",
                driver("0x5a1f, 0x0300, PCI_ANY_ID, PCI_ANY_ID, .override_only = 1", "KBUILD_MODNAME"));
        write("drivers/net/builtin-nic.c", driver("0x5a1f, 0x0100, PCI_ANY_ID, PCI_ANY_ID", "\"nic\""));
    }

    private static String driver(String entry, String name) {
        return "#include <linux/module.h>\nstatic const struct pci_device_id ids[] = { { " + entry + " }, { } };\n"
                + "MODULE_DEVICE_TABLE(pci, ids);\nstatic struct pci_driver d = { .name = " + name
                + ", .id_table = ids };\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run resolve(String... more) {
        String[] arguments = new String[more.length + 6];
        arguments[0] = "resolve";
        arguments[1] = "-q";
        arguments[2] = "--kernel";
        arguments[3] = tree.toString();
        arguments[4] = "--config";
        arguments[5] = tree.resolve("config").toString();
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
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
        write("plain.c", driver("0x5a1f, 0x0100, PCI_ANY_ID, PCI_ANY_ID", "\"plain-driver\""));
        write("modules.alias", "alias pci:v00005A1Fd*sv*sd*bc*sc*i* from_file\n");

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
