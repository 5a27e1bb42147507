// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.match.PciIdEntry;

class LiteralsTest {
    @Test
    void idsAreShownInGroupsOfSixteenBits() {
        assertThat(Literals.bits(0x8086_1533_0000_0012L)).isEqualTo("0x8086_1533_0000_0012L");
        assertThat(Literals.bits(-1)).isEqualTo("0xFFFF_FFFF_FFFF_FFFFL");
        assertThat(Literals.bits(0)).isEqualTo("0L");
        assertThat(Literals.id(PciIdEntry.ANY_ID)).isEqualTo("ANY");
        assertThat(Literals.classBits(0x0C0330)).isEqualTo("0x0C0330");
    }

    @Test
    void everyCharacterSurvivesJavac() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c += c < 0x180 ? 1 : 97) {
            all.append('\\').append((char) c).append('7');
        }
        String source = "package p;\n/** T. */\npublic final class T {\nprivate T() {}\n/** S. */\n"
                + "public static final String[] S = {" + Literals.strings(List.of(all.toString(), "", "\\\\u"))
                + "};\n}\n";

        assertThat(MemoryCompiler.constants(new GeneratedClass("p", "T", source), "S"))
                .startsWith(all.toString())
                .endsWith("\\\\u");
    }
}
