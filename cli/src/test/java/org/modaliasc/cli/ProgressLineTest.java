// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressLine line = new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), clock::get);

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aShortWorkShowsNothing() {
        line.done(1, 10);
        clock.set(50_000_000);
        line.done(10, 10);
        line.clear();

        assertThat(shown()).isEmpty();
    }

    @Test
    void theTimeLeftIsThatOfTheFilesLeft() {
        clock.set(2_000_000_000);
        line.done(10, 40);

        assertThat(shown()).isEqualTo("\r\033[K10 of 40 files, 6 s left");
    }

    @Test
    void theLineIsNotWrittenMoreOftenThanCanBeRead() {
        clock.set(1_000_000_000);
        line.done(1, 100);
        clock.addAndGet(10_000_000);
        line.done(2, 100);
        clock.addAndGet(100_000_000);
        line.done(3, 100);

        assertThat(shown()).contains("1 of 100", "3 of 100").doesNotContain("2 of 100");
    }

    @Test
    void theLineIsTakenAwayAtTheEnd() {
        clock.set(1_000_000_000);
        line.done(1, 2);
        line.clear();

        assertThat(shown()).endsWith("\r\033[K");
    }
}
