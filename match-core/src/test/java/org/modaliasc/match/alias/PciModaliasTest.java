// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.match.PciDeviceId;
import org.modaliasc.match.alias.ModaliasException.Reason;

class PciModaliasTest {
    private static final String TEXT = "pci:v00005A1Fd00000100sv0000CAFEsd0000F00Dbc02sc80i0F";

    @Test
    void everyFieldIsReadAndWritten() {
        PciModalias modalias = PciModalias.parse(TEXT);

        assertThat(modalias).isEqualTo(new PciModalias(0x5A1F, 0x100, 0xCAFE, 0xF00D, 2, 0x80, 15));
        assertThat(modalias).hasToString(TEXT);
        assertThat(modalias.classCode()).isEqualTo(0x02800F);
        assertThat(modalias.id()).isEqualTo(new PciDeviceId(0x5A1F, 0x100, 0xCAFE, 0xF00D, 0x02800F));
        assertThat(PciModalias.of(modalias.id())).isEqualTo(modalias);
    }

    @Test
    void idsOfThirtyTwoBitsAreReadButBelongToNoDevice() {
        PciModalias modalias = PciModalias.parse("pci:vFFFFFFFFd00000000sv00000000sd00000000bcFFscFFiFF");

        assertThat(modalias.vendor()).isEqualTo(-1);
        assertThat(modalias).hasToString("pci:vFFFFFFFFd00000000sv00000000sd00000000bcFFscFFiFF");
        assertThatThrownBy(modalias::id).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PciModalias(0, 0, 0, 0, 256, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usb:v5A1Fp0001 | OTHER_BUS | The modalias of a PCI device begins with `pci:`.",
                "pci: | FIELD | `v`, the vendor, is expected at position 4, where the modalias ends.",
                "pci:x00005A1F | FIELD | `v`, the vendor, is expected at position 4.",
                "pci:v5A1Fd0100 | FIELD | `d`, the device, is expected at position 13.",
                "pci:v00005A1F | FIELD | `d`, the device, is expected at position 13, where the modalias ends.",
                "pci:v00005A1Fd000001 | VALUE | The device has 8 hexadecimal digits, but the modalias has its end at position 20.",
                "pci:v*d | VALUE | The vendor has 8 hexadecimal digits, but the modalias has another character at position 5.",
                "pci:v00005A1Fd00000100sd00000001sv00000001bc02sc00i00 | FIELD | `sv`, the subsystem vendor, is expected at position 22.",
                "pci:v00005A1Fd00000100sv0000CAFEsd0000F00Dbc02sc80i0Fx7 | FIELD | Nothing is known to follow the programming interface, at position 53.",
                "pci:v00005a1fd00000100sv0000CAFEsd0000F00Dbc02sc80i0F | LOWER_CASE | Hexadecimal digits are in upper case here, and kmod tells them apart: `pci:v00005A1Fd00000100sv0000CAFEsd0000F00Dbc02sc80i0F`.",
                "pci:v00005A1Fd00000100sv0000CAFEsd0000F00Dbc02sc80i0f | LOWER_CASE | Hexadecimal digits are in upper case here, and kmod tells them apart: `pci:v00005A1Fd00000100sv0000CAFEsd0000F00Dbc02sc80i0F`."
            })
    void whatTheKernelWouldNotWriteIsNamed(String text, Reason reason, String message) {
        assertThatThrownBy(() -> PciModalias.parse(text))
                .isInstanceOfSatisfying(
                        ModaliasException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason))
                .hasMessage(message);
    }

    @Test
    void digitsOfOtherScriptsAreNone() {
        assertThatThrownBy(() -> PciModalias.parse("pci:v\u0660\u0660\u06605A1Fd"))
                .hasMessageContaining("position 5");
    }
}
