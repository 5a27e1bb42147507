// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.DriverAnswer.Entry;
import org.modaliasc.compiler.DriverAnswer.Outcome;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.bind.BindingStep;
import org.modaliasc.match.bind.DriverEntry;
import org.modaliasc.match.bind.PciDevice;

class DriverAnswerTest {
    private static final int ANY = PciIdEntry.ANY_ID;
    private static final PciDevice DEVICE = new PciDevice(new PciDeviceId(1, 2, 3, 4, 0x020000));
    private static final DeviceTable TABLE = new DeviceTable(
            "mod",
            "pci",
            "ids",
            List.of(
                    entry(new PciIdEntry(1, 9, 3, ANY, 0, 0, 0)),
                    entry(new PciIdEntry(1, 2, ANY, ANY, 0, 0, 1)),
                    entry(new PciIdEntry(1, ANY, ANY, ANY, 0x020000, 0xffffff, 0)),
                    entry(new PciIdEntry(1, 2, ANY, ANY, 0, 0, 0))),
            List.of(new Driver("drv", "d", "a.c", 9)));
    private static final DriverModel MODEL = DriverModel.of(List.of(TABLE)).get(0);

    private static TableEntry entry(PciIdEntry id) {
        return new TableEntry(id, "a.c", 1);
    }

    private static DriverAnswer ask(PciDevice device) {
        return DriverAnswer.of(MODEL, MODEL.driver(), device);
    }

    @Test
    void withoutAnOverrideTheFirstOrdinaryEntryDecides() {
        DriverAnswer answer = ask(DEVICE);

        assertThat(answer.match().step()).isEqualTo(BindingStep.STATIC_ENTRY);
        assertThat(answer.entries())
                .extracting(Entry::outcome)
                .containsExactly(Outcome.DIFFERS, Outcome.OVERRIDE_ONLY, Outcome.DECIDES, Outcome.TOO_LATE);
        assertThat(answer.entries().get(0).differing()).isEqualTo(1);
        assertThat(answer.entries().get(0).equal()).isEqualTo(2);
        assertThat(answer.entries().get(2).equal()).isEqualTo(2);
    }

    @Test
    void underItsOverrideAnOverrideOnlyEntryDecides() {
        assertThat(ask(DEVICE.withDriverOverride("drv")).entries())
                .extracting(Entry::outcome)
                .containsExactly(Outcome.DIFFERS, Outcome.DECIDES, Outcome.TOO_LATE, Outcome.TOO_LATE);
        assertThat(ask(DEVICE.withDriverOverride("other")).entries())
                .extracting(Entry::outcome)
                .containsExactly(Outcome.DIFFERS, Outcome.OVERRIDE_ONLY, Outcome.TOO_LATE, Outcome.TOO_LATE);
    }

    @Test
    void aDynamicIdComesBeforeTheTable() {
        DriverAnswer answer = DriverAnswer.of(
                MODEL,
                MODEL.driver().withDynamicId(new DriverEntry(new PciIdEntry(1, 2, ANY, ANY, 0, 0, 0), 0)),
                DEVICE);

        assertThat(answer.match().step()).isEqualTo(BindingStep.DYNAMIC_ID);
        assertThat(answer.entries()).noneMatch(entry -> entry.outcome() == Outcome.DECIDES);
    }

    @Test
    void tablesWithoutDriverAndDriversWithoutNameCanBeAsked() {
        DeviceTable alone = TABLE.withDrivers(List.of());
        DeviceTable nameless = TABLE.withDrivers(List.of(new Driver(null, "d", "a.c", 9)));
        DeviceTable usb = new DeviceTable("mod", "usb", "ids", List.of(), List.of());

        List<DriverModel> models = DriverModel.of(List.of(alone, nameless, usb));

        assertThat(models).hasSize(2).allSatisfy(model -> {
            assertThat(model.driver().name()).isEmpty();
            assertThat(model.driver().match(DEVICE).matches()).isTrue();
            assertThat(model.driver().match(DEVICE.withDriverOverride("x")).matches())
                    .isFalse();
        });
        assertThat(models.get(0).declared()).isNull();
        assertThat(models.get(1).declared()).isNotNull();
    }
}
