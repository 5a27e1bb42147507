// SPDX-License-Identifier: Apache-2.0
package org.example.golden;

import org.junit.jupiter.api.Test;
import org.modaliasc.junit.ModaliascGolden;

/** The same check as the goal {@code verify} makes; a project needs one of the two. */
class GoldenTest {
    @Test
    void theAliasesAreThoseThatWereReviewed() {
        ModaliascGolden.of("src/main/modaliasc").verify();
    }
}
