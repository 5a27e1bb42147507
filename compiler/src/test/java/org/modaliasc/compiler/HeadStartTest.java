// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.emit.GeneratedClass;

class HeadStartTest {
    @Test
    void aHeadStartGoesAsFarAsACompilation() {
        GeneratedClass made = HeadStart.run();

        assertThat(made.text()).contains("class Ids", "0x0001, 0x0002, 0x0003, 0x0004", "driverDataOf");
    }

    @Test
    void whatNothingRecallsIsTheResultOfNoModules() {
        assertThat(HeadStart.recall()).isEqualTo(new TreeResult(List.of(), List.of(), List.of(), List.of()));
    }
}
