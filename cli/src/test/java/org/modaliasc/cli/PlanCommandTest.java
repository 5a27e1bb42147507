// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {
    private static final String MODALIAS = "pci:v00005A1Fd00000007sv00005A1Fsd00000001bc02sc00i00";

    @TempDir
    private Path root;

    /** Makes a device as sysfs shows it, bound to a driver unless that is empty. */
    private Path device(String address, String classCode, String driver) throws IOException {
        Path device = Files.createDirectories(root.resolve("bus/pci/devices/" + address));
        Files.writeString(device.resolve("modalias"), MODALIAS + "\n");
        Files.writeString(device.resolve("class"), classCode + "\n");
        Files.writeString(device.resolve("driver_override"), "(null)\n");
        if (!driver.isEmpty()) {
            Path there = Files.createDirectories(root.resolve("bus/pci/drivers/" + driver));
            Files.writeString(there.resolve("unbind"), "");
            Files.createSymbolicLink(device.resolve("driver"), there);
        }
        return device;
    }

    private void group(String... addresses) throws IOException {
        Path group = Files.createDirectories(root.resolve("kernel/iommu_groups/7/devices"));
        for (String address : addresses) {
            Path device = root.resolve("bus/pci/devices/" + address);
            Files.createSymbolicLink(group.resolve(address), device);
            Files.createSymbolicLink(device.resolve("iommu_group"), group.resolve(".."));
        }
    }

    @Test
    void aPlanToBindIsThreeWrites() {
        assertThat(Run.of("plan", "bind", "-a", "0000:03:00.0", "--driver", "vfio-pci", "--current", "zephyr", "-q"))
                .isEqualTo(new Run(0, """
                        0000:03:00.0: zephyr -> vfio-pci
                          1. write `vfio-pci` to /sys/bus/pci/devices/0000:03:00.0/driver_override
                          2. write `0000:03:00.0` to /sys/bus/pci/devices/0000:03:00.0/driver/unbind
                          3. write `0000:03:00.0` to /sys/bus/pci/drivers_probe
                        """, ""));
    }

    @Test
    void aPlanToRestoreIsTheInverse() {
        Run run = Run.of("plan", "restore", "-a", "0000:03:00.0");

        assertThat(run.out()).isEqualTo("""
                0000:03:00.0: its driver, if any -> the driver that the bus chooses
                  1. write an empty line to /sys/bus/pci/devices/0000:03:00.0/driver_override
                  2. if it is bound, write `0000:03:00.0` to /sys/bus/pci/devices/0000:03:00.0/driver/unbind
                  3. write `0000:03:00.0` to /sys/bus/pci/drivers_probe
                """);
        assertThat(run.err()).contains("note: ").contains("[plan.not-atomic]");
    }

    @Test
    void jsonHasEveryByteThatIsWritten() {
        assertThat(Run.of(
                                "plan",
                                "restore",
                                "-a",
                                "0000:03:00.0",
                                "--current",
                                "vfio-pci",
                                "--driver",
                                "zephyr",
                                "--format",
                                "json")
                        .out())
                .startsWith(
                        "{\"schemaVersion\":1,\"action\":\"restore\",\"devices\":[\n"
                                + "{\"address\":\"0000:03:00.0\",\"from\":\"vfio-pci\",\"to\":\"zephyr\",\"writes\":["
                                + "{\"path\":\"/sys/bus/pci/devices/0000:03:00.0/driver_override\",\"text\":\"\\u000a\",\"onlyIfBound\":false},")
                .contains("\"findings\":[\n{\"id\":\"plan.not-atomic\",\"severity\":\"note\",");
    }

    @Test
    void aGroupFileNamesAllItsDevices() throws IOException {
        Path file = Files.writeString(root.resolve("group"), "# group 7\n0000:03:00.0\n0000:03:00.1 # audio\n");
        Run run = Run.of(
                "plan",
                "bind",
                "--group",
                file.toString(),
                "--driver",
                "vfio-pci",
                "--current",
                "none",
                "--current",
                "0000:03:00.1=snd",
                "-q");

        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly("0000:03:00.0: no driver -> vfio-pci", "0000:03:00.1: snd -> vfio-pci");
    }

    @Test
    void sysfsTellsDriversAndGroupsAndStaysAsItIs() throws IOException {
        device("0000:03:00.0", "0x020000", "zephyr");
        device("0000:03:00.1", "0x040300", "");
        device("0000:00:01.0", "0x060400", "pcieport");
        group("0000:00:01.0", "0000:03:00.0", "0000:03:00.1");
        List<String> before = contents();

        Run part = Run.of("plan", "bind", "-a", "0000:03:00.0", "--driver", "vfio-pci", "--sysfs", root.toString());
        Run whole = Run.of(
                "plan",
                "bind",
                "-a",
                "0000:03:00.0",
                "--driver",
                "vfio-pci",
                "--sysfs",
                root.toString(),
                "--whole-group");
        Run listed = Run.of(
                "plan",
                "bind",
                "--driver",
                "vfio-pci",
                "--sysfs",
                root.toString(),
                "--group",
                root.resolve("kernel/iommu_groups/7/devices").toString());

        assertThat(part.out()).startsWith("0000:03:00.0: zephyr -> vfio-pci\n").doesNotContain("03:00.1");
        assertThat(part.err()).contains("warning: The IOMMU group also has 0000:03:00.1,");
        assertThat(whole.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly("0000:03:00.0: zephyr -> vfio-pci", "0000:03:00.1: no driver -> vfio-pci");
        assertThat(whole.err()).contains("note: 0000:00:01.0 stays as it is, since it is a bridge. [plan.bridge]");
        assertThat(listed.out()).isEqualTo(whole.out());
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return file + (Files.isRegularFile(file) ? " " + Files.readString(file) : "");
                        } catch (IOException failure) {
                            throw new IllegalStateException(failure);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void driversThatCouldInterfereAreNamed() throws IOException {
        device("0000:03:00.0", "0x020000", "vfio-pci");
        Path source = Files.writeString(root.resolve("nic.c"), """
                #include <linux/module.h>
                #include <linux/pci.h>
                static const struct pci_device_id ids[] = { { PCI_DEVICE(0x5a1f, 7) }, { } };
                MODULE_DEVICE_TABLE(pci, ids);
                static struct pci_driver nic = { .name = "zephyr", .id_table = ids };
                """);
        String[] restore = {"plan", "restore", "-a", "0000:03:00.0", "--sysfs", root.toString(), source.toString()};

        assertThat(Run.of(restore).err())
                .contains("warning: Between the unbinding and the probing 0000:03:00.0 may go to `zephyr`;")
                .contains("[plan.contenders]");
        assertThat(Run.of("plan", "restore", "-a", "0000:03:00.0", "--modalias", MODALIAS, source.toString())
                        .err())
                .contains("[plan.contenders]");
        assertThat(Run.of(
                                "plan",
                                "bind",
                                "-a",
                                "0000:03:00.0",
                                "--driver",
                                "x",
                                "--modalias",
                                MODALIAS,
                                source.toString())
                        .err())
                .doesNotContain("[plan.contenders]");
        assertThat(Run.of("plan", "restore", "-a", "0000:03:00.0", source.toString())
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bind --driver x                                        | Name a device by `--address`, or a `--group`.",
                "bind --driver x -a 03:00.0                             | `03:00.0` is no PCI address",
                "bind --driver a/b -a 0000:03:00.0                      | `a/b` is no name of a driver",
                "bind --driver x -a 0000:03:00.0 --format yaml          | `--format` is text, shell or json.",
                "bind --driver x -a 0000:03:00.0 --whole-group          | `--whole-group` needs `--sysfs`.",
                "bind --driver x -a 0000:03:00.0 --current 0000:03:00.1=y | for which no plan is asked.",
                "bind -a 0000:03:00.0                                   | Missing required option",
                "bind --driver x -a 0000:03:00.0 --modalias pci:v0 a.c  | vendor",
            })
    void argumentsThatMakeNoSenseAreAMistakeOfUse(String arguments, String message) {
        Run run = Run.of(("plan " + arguments).split(" +"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void whatCannotBeReadIsAFailure() {
        assertThat(Run.of(
                                "plan",
                                "bind",
                                "--driver",
                                "x",
                                "--group",
                                root.resolve("gone").toString())
                        .status())
                .isEqualTo(3);
        Run run = Run.of("plan", "bind", "--driver", "x", "-a", "0000:03:00.0", "--sysfs", root.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("0000:03:00.0").contains("cannot be read.");
    }

    @Test
    void theScriptWritesWhatThePlanSaysAndNothingTheSecondTime() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path device = device("0000:03:00.0", "0x020000", "zephyr");
        String driver = "it's $HOME";
        Files.createDirectories(root.resolve("bus/pci/drivers/" + driver));
        String script = Run.of("plan", "bind", "-a", "0000:03:00.0", "--driver", driver, "--format", "shell")
                .out()
                .replace("/sys/", root + "/");

        // No bus answers here, so the script finds that the device is not bound, after all three writes.
        assertThat(shell(script)).isEqualTo("1 0000:03:00.0 is not bound to it's $HOME.\n");
        assertThat(device.resolve("driver_override")).hasContent(driver + "\n");
        assertThat(root.resolve("bus/pci/drivers_probe")).hasContent("0000:03:00.0\n");
        assertThat(root.resolve("bus/pci/drivers/zephyr/unbind")).hasContent("0000:03:00.0\n");

        Files.delete(device.resolve("driver"));
        Files.createSymbolicLink(device.resolve("driver"), root.resolve("bus/pci/drivers/" + driver));
        Files.delete(root.resolve("bus/pci/drivers_probe"));
        assertThat(shell(script)).isEqualTo("0 ");
        assertThat(root.resolve("bus/pci/drivers_probe")).doesNotExist();

        Files.delete(root.resolve("bus/pci/drivers/" + driver));
        assertThat(shell(script)).isEqualTo("1 There is no PCI driver it's $HOME; load its module first.\n");
    }

    private String shell(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(root.resolve("script"), script);
        Process process = new ProcessBuilder("/bin/sh", file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
