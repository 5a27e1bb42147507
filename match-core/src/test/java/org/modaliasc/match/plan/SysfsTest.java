// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modaliasc.match.plan.DeviceState.Bound;

class SysfsTest {
    private static final PciAddress NIC = PciAddress.parse("0000:03:00.0");
    private static final PciAddress AUDIO = PciAddress.parse("0000:03:00.1");
    private static final String MODALIAS = "pci:v00005A1Fd00000007sv00005A1Fsd00000001bc02sc00i00";

    @TempDir
    private Path root;

    private Path device(PciAddress address, String classCode) throws IOException {
        Path device = Files.createDirectories(root.resolve("bus/pci/devices/" + address));
        Files.writeString(device.resolve("modalias"), MODALIAS + "\n");
        Files.writeString(device.resolve("class"), classCode + "\n");
        return device;
    }

    @Test
    void theDriverIsWhatTheLinkEndsIn() throws IOException {
        Path nic = device(NIC, "0x020000");
        Files.createSymbolicLink(nic.resolve("driver"), Path.of("../../../../bus/pci/drivers/zephyr nic"));
        Files.writeString(nic.resolve("driver_override"), "(null)\n");
        Files.writeString(device(AUDIO, "0x040300").resolve("driver_override"), "vfio-pci\n");
        Sysfs sysfs = new Sysfs(root);

        assertThat(sysfs.state(NIC)).isEqualTo(DeviceState.boundTo(NIC, "zephyr nic"));
        assertThat(sysfs.state(AUDIO)).isEqualTo(new DeviceState(AUDIO, Bound.NO, null, "vfio-pci"));
        assertThat(sysfs.modalias(NIC)).isEqualTo(MODALIAS);
    }

    @Test
    void aDeviceThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> new Sysfs(root).state(NIC)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aGroupHasItsDevicesInOrder() throws IOException {
        Path nic = device(NIC, "0x020000");
        assertThat(new Sysfs(root).group(NIC)).containsExactly(NIC);
        Path group = Files.createDirectories(nic.resolve("iommu_group/devices"));
        for (PciAddress member : List.of(AUDIO, NIC)) {
            Files.createDirectory(group.resolve(member.toString()));
        }

        assertThat(new Sysfs(root).group(NIC)).containsExactly(NIC, AUDIO);
        assertThat(Sysfs.addresses(group)).containsExactly(NIC, AUDIO);
    }

    @Test
    void bridgesAreToldByTheirClass() throws IOException {
        device(NIC, "0x060400");
        device(AUDIO, "0x060000");

        assertThat(new Sysfs(root).isBridge(NIC)).isTrue();
        assertThat(new Sysfs(root).isBridge(AUDIO)).isFalse();
        device(NIC, "bridge");
        assertThatThrownBy(() -> new Sysfs(root).isBridge(NIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`bridge` is no class of a PCI device.");
    }
}
