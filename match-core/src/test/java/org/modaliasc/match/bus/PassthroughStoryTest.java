// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modaliasc.match.PciIdEntry.ANY_ID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.BindingStep;
import org.modaliasc.match.bind.NewIdCheck;
import org.modaliasc.match.bind.PciDevice;
import org.modaliasc.match.bind.PciDriver;
import org.modaliasc.match.bind.PciIdTable;

/** Runs the example of the package's documentation. */
class PassthroughStoryTest {
    @Test
    void theStoryComesOutAsItIsTold() {
        PciIdEntry nic = new PciIdEntry(0x1D0F, 0xEC20, ANY_ID, ANY_ID, 0, 0, 0);
        PciIdEntry allUnderOverride = new PciIdEntry(ANY_ID, ANY_ID, ANY_ID, ANY_ID, 0, 0, 1);
        String device = "0000:03:00.0";
        PciBus bus = new PciBus(NewIdCheck.PLAIN_IDS);
        bus.addDriver(new PciDriver("zephyr", PciIdTable.of(List.of(nic))));
        bus.addDriver(new PciDriver("lender", PciIdTable.of(List.of(allUnderOverride))));

        bus.addDevice(device, new PciDevice(new PciDeviceId(0x1D0F, 0xEC20, 0x1D0F, 1, 0x020000)));
        assertThat(bus.driverOf(device)).contains("zephyr");
        assertThat(bus.contenders(device, List.of()).get(0).match().step()).isEqualTo(BindingStep.STATIC_ENTRY);
        assertThat(bus.contenders(device, List.of()).get(0).match().number()).isZero();

        bus.driverOverride(device, "lender\n");
        assertThat(bus.driverOf(device)).contains("zephyr");
        bus.unbind("zephyr", device);
        assertThat(bus.driverOf(device)).isEmpty();
        assertThat(bus.contenders(device, List.of()))
                .extracting(Contender::driver)
                .containsExactly("lender");
        bus.driversProbe(device);
        assertThat(bus.driverOf(device)).contains("lender");

        bus.driverOverride(device, "\n");
        bus.unbind("lender", device);
        assertThat(bus.contenders(device, List.of()))
                .extracting(Contender::driver)
                .containsExactly("zephyr");
        bus.driversProbe(device);
        assertThat(bus.driverOf(device)).contains("zephyr");

        bus.newId("lender", "1d0f ec20");
        assertThat(bus.driverOf(device)).contains("zephyr");
        bus.unbind("zephyr", device);
        assertThat(bus.driverOf(device)).isEmpty();
        bus.contenders(device, List.of());
        assertThat(bus.contenders(device, List.of()))
                .extracting(Contender::driver)
                .containsExactly("zephyr", "lender");
    }

    @Test
    void theDocumentationShowsTheSameStatements() throws IOException {
        String documentation = Files.readString(source("main", "package-info"));
        int start = documentation.indexOf("<pre>{@code");
        List<String> shown = documentation
                .substring(documentation.indexOf('\n', start), documentation.indexOf("}</pre>"))
                .lines()
                .map(line -> line.replaceFirst("^ *\\*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();

        assertThat(shown).hasSizeGreaterThan(10);
        assertThat(Files.readString(source("test", "PassthroughStoryTest"))).containsSubsequence(shown);
    }

    private static Path source(String tree, String name) {
        return Path.of("src", tree, "java", "org", "modaliasc", "match", "bus", name + ".java");
    }
}
