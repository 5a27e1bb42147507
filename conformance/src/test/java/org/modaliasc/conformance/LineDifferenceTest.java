// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.alias.AliasLine;

class LineDifferenceTest {
    @Test
    void orderDoesNotMatter() {
        assertThat(LineDifference.between(List.of("a", "b", "c"), Lines.of("c", "a", "b"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void patternNotProducedIsMissing() {
        LineDifference difference = LineDifference.between(List.of("a", "b"), Lines.of("b"));

        assertThat(difference.missing()).containsExactly("a");
        assertThat(difference.extra()).isEmpty();
    }

    @Test
    void lineNotExpectedIsExtraAndKeepsItsPlace() {
        List<AliasLine> produced = Lines.of("a", "b");

        LineDifference difference = LineDifference.between(List.of("a"), produced);

        assertThat(difference.missing()).isEmpty();
        assertThat(difference.extra()).containsExactly(produced.get(1));
    }

    @Test
    void duplicatesAreCounted() {
        LineDifference fewer = LineDifference.between(List.of("a", "a", "a"), Lines.of("a"));
        LineDifference more = LineDifference.between(List.of("a"), Lines.of("a", "a"));

        assertThat(fewer.missing()).containsExactly("a", "a");
        assertThat(fewer.extra()).isEmpty();
        assertThat(more.missing()).isEmpty();
        assertThat(more.extra()).hasSize(1);
    }

    @Test
    void nothingAgainstNothingIsEmpty() {
        assertThat(LineDifference.between(List.of(), List.of()).isEmpty()).isTrue();
    }
}
