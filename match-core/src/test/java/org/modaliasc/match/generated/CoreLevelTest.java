// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.generated;

import static org.assertj.core.api.Assertions.assertThat;
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

    @Test
    void aGeneratedClassOfALaterReleaseCannotBeMade() {
        assertThatThrownBy(() -> new OfLevel(CoreLevel.PROVIDED + 1)).isInstanceOf(IncompatibleClassChangeError.class);
        assertThat(new OfLevel(CoreLevel.PROVIDED).size()).isEqualTo(3);
        assertThat(new OfLevel(CoreLevel.PROVIDED).digest()).isEqualTo("digest");
    }

    private static final class OfLevel extends GeneratedMatcher {
        OfLevel(int level) {
            super(level, "NicIds", 3, "digest");
        }

        @Override
        protected EntryTable entries() {
            throw new AssertionError("Nobody asked for the entries.");
        }

        @Override
        public int first(long ids, int classCode, boolean overridden) {
            return NO_MATCH;
        }

        @Override
        public int all(long ids, int classCode, boolean overridden, int[] entries) {
            return 0;
        }
    }
}
