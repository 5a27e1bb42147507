// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.emit.GeneratedClass;

class HeadStartTest {
    @Test
    void aHeadStartGoesAsFarAsACompilation() {
        GeneratedClass made = HeadStart.run();

        assertThat(made.text()).contains("class Ids", "0x0001, 0x0002, 0x0003, 0x0004", "driverDataOf");
    }
}
