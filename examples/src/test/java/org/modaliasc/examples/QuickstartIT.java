// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartIT {
    private static final Example BUILT = new Example(Maven.built("quickstart"));

    @TempDir
    Path devices;

    @Test
    void theMatcherIsGeneratedAndTheAliasesAreInTheJar() throws IOException {
        assertThat(BUILT.file("target/generated-sources/modaliasc/org/example/quickstart/KnownDevices.java"))
                .content()
                .contains("public final class KnownDevices extends GeneratedMatcher");
        try (JarFile jar =
                new JarFile(BUILT.file("target/quickstart-1.0.0-SNAPSHOT.jar").toFile())) {
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/modules.alias"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("""
                            alias pci:v*d*sv*sd*bc01sc08i02* known_devices
                            alias pci:v00001AF4d*sv*sd*bc*sc*i* known_devices
                            alias pci:v00005A1Fd00000101sv*sd*bc*sc*i* known_devices
                            alias pci:v00005A1Fd00000100sv*sd*bc*sc*i* known_devices
                            """);
            assertThat(jar.getEntry("org/example/quickstart/KnownDevices.class"))
                    .isNotNull();
        }
    }

    @Test
    void samplesAreMatchedWhereThereAreNoDevices() throws Exception {
        assertThat(BUILT.runMain("org.example.quickstart.Main", "no/such/directory"))
                .isEqualToNormalizingNewlines("""
                        No PCI devices in no/such/directory; these are samples.
                        0000:00:00.0 is not known
                        0000:00:03.0 is KIND_VIRTIO, by known_devices.c:17
                        0000:01:00.0 is KIND_ZEPHYR_NIC, by known_devices.c:14
                        0000:02:00.0 is KIND_NVME, by known_devices.c:20
                        3 of 4 devices are known.
                        """);
    }

    @Test
    void devicesAreReadAsTheKernelShowsThem() throws Exception {
        device("0000:01:00.0", "0x5a1f", "0x0100", "0x020000");
        device("0000:02:00.0", "0x5a1f", "0x0102", "0x010801");
        device("0000:02:00.1", "0x8086", "0x0953", "0x010802");

        assertThat(BUILT.runMain("org.example.quickstart.Main", devices.toString()))
                .isEqualToNormalizingNewlines("""
                        0000:01:00.0 is KIND_ZEPHYR_NIC, by known_devices.c:13
                        0000:02:00.0 is not known
                        0000:02:00.1 is KIND_NVME, by known_devices.c:20
                        2 of 3 devices are known.
                        """);
    }

    private void device(String address, String vendor, String device, String classCode) throws IOException {
        Path folder = Files.createDirectory(devices.resolve(address));
        Files.writeString(folder.resolve("vendor"), vendor + "\n");
        Files.writeString(folder.resolve("device"), device + "\n");
        Files.writeString(folder.resolve("subsystem_vendor"), "0x0000\n");
        Files.writeString(folder.resolve("subsystem_device"), "0x0000\n");
        Files.writeString(folder.resolve("class"), classCode + "\n");
    }
}
