// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideFlagTest {
    @ParameterizedTest
    @CsvSource({"2=acme, 2, acme", "0x10=a_1, 16, a_1", "0XFFFFFFFF=z, 4294967295, z", "10=ten, 10, ten"})
    void aFlagIsAValueAndAWord(String text, long value, String name) {
        assertThat(OverrideFlag.parse(text)).isEqualTo(new OverrideFlag(value, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "=acme",
                "2=",
                "0=acme",
                "010=acme",
                "0x0=acme",
                "-1=acme",
                "4294967296=acme",
                "0x=acme",
                "0x100000000=acme",
                "2=Acme",
                "2=a-b",
                "2=a:b",
                "2=1a",
                "2=a\n",
                "99999999999999999999=a"
            })
    void anythingElseIsAMistake(String text) {
        assertThatThrownBy(() -> OverrideFlag.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=acme", "2=vfio", "3=twice", "4=other"})
    void valuesAndNamesAreTakenOnce(String text) {
        List<OverrideFlag> flags = List.of(new OverrideFlag(3, "other"), OverrideFlag.parse(text));

        assertThatThrownBy(() -> OverrideFlags.with(flags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageEndingWith(".");
    }
}
