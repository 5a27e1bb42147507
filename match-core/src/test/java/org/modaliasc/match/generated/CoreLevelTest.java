// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CoreLevelTest {
    @Test
    void classesOfALaterReleaseAreRefusedByName() {
        assertThatThrownBy(() -> CoreLevel.require(CoreLevel.PROVIDED + 1, "NicIds"))
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessageContaining("NicIds was generated for level " + (CoreLevel.PROVIDED + 1));
    }

    @Test
    void classesOfEarlierReleasesAreWelcome() {
        assertThatCode(() -> CoreLevel.require(1, "NicIds")).doesNotThrowAnyException();
    }
}
