// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacroOptionTest {
    @Test
    void withoutAValueAMacroIsOne() {
        assertThat(MacroOption.define("A").directive()).isEqualTo("#define A 1\n");
    }

    @Test
    void theValueStartsAtTheFirstEqualsSign() {
        assertThat(MacroOption.define("A=b=c").directive()).isEqualTo("#define A b=c\n");
        assertThat(MacroOption.define("A=").directive()).isEqualTo("#define A \n");
        assertThat(MacroOption.define("F(x)=x + 1").directive()).isEqualTo("#define F(x) x + 1\n");
    }

    @Test
    void undefiningTakesNoValue() {
        assertThat(MacroOption.undefine("A").directive()).isEqualTo("#undef A\n");
    }

    @Test
    void aLineEndCannotSmuggleInADirective() {
        assertThat(MacroOption.define("A=1\n#error x\r").directive()).isEqualTo("#define A 1 #error x \n");
    }
}
