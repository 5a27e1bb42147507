// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void findingsKeepTheirOrder() {
        diagnostics.add(Diagnostic.note("b.second", null, "B."));
        diagnostics.add(Diagnostic.warning("a.first", null, "A."));

        assertThat(diagnostics.all()).extracting(Diagnostic::id).containsExactly("b.second", "a.first");
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void beyondTheLimitFindingsAreOnlyCounted() {
        for (int i = 0; i < Diagnostics.LIMIT + 7; i++) {
            diagnostics.add(Diagnostic.warning("some.id", null, "Number " + i + "."));
        }

        assertThat(diagnostics.all()).hasSize(Diagnostics.LIMIT + 1).last().satisfies(closing -> {
            assertThat(closing.message()).isEqualTo("7 further findings are not shown.");
            assertThat(closing.severity()).isEqualTo(Severity.NOTE);
        });
    }

    @Test
    void warningsBeyondTheLimitHideNoError() {
        for (int i = 0; i < Diagnostics.LIMIT + 1; i++) {
            diagnostics.add(Diagnostic.warning("some.id", null, "A warning."));
        }
        diagnostics.add(Diagnostic.error("some.id", null, "An error."));

        assertThat(diagnostics.hasErrors()).isTrue();
        assertThat(diagnostics.all())
                .extracting(Diagnostic::message)
                .endsWith("A warning.", "An error.", "1 further findings are not shown.");
        assertThat(diagnostics.count()).isEqualTo(Diagnostics.LIMIT + 2);
    }

    @Test
    void errorsBeyondTheLimitMakeTheClosingNoteAnError() {
        for (int i = 0; i < Diagnostics.LIMIT + 1; i++) {
            diagnostics.add(Diagnostic.error("some.id", null, "An error."));
        }

        assertThat(diagnostics.all()).last().extracting(Diagnostic::severity).isEqualTo(Severity.ERROR);
    }

    @Test
    void afterClearingNothingIsLeft() {
        diagnostics.add(Diagnostic.error("some.id", null, "An error."));
        diagnostics.clear();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    @Test
    void whatIsReturnedDoesNotChangeLater() {
        diagnostics.add(Diagnostic.error("some.id", null, "An error."));
        var before = diagnostics.all();
        diagnostics.add(Diagnostic.error("some.id", null, "Another error."));

        assertThat(before).hasSize(1);
    }
}
