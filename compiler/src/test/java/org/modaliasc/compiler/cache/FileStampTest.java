// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    /** Pairs of files that are made until two get the same time. */
    private static final int MOST_PAIRS = 1_000;

    @TempDir
    private Path directory;

    @Test
    void twoFilesOfTheSameTickDiffer() throws IOException {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("unix"));
        boolean sameTick = false;
        for (int pair = 0; pair < MOST_PAIRS && !sameTick; pair++) {
            Path one = Files.createFile(directory.resolve("a" + pair));
            Path other = Files.createFile(directory.resolve("b" + pair));
            sameTick = Files.getAttribute(one, "unix:ctime").equals(Files.getAttribute(other, "unix:ctime"));

            FileStamp first = FileStamp.of(directory, "a" + pair);
            assertThat(first).isEqualTo(FileStamp.of(directory, "a" + pair));
            assertThat(first.value())
                    .isNotEqualTo(FileStamp.of(directory, "b" + pair).value());
        }
        assumeTrue(sameTick, "The clock of this file system is too fine.");
    }

    @Test
    void aChangeOfTheSameFileGivesAnotherStamp() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("a"), "one");
        FileStamp before = FileStamp.of(directory, "a");
        Thread.sleep(80);
        Files.writeString(file, "two!");

        assertThat(FileStamp.of(directory, "a").value()).isNotEqualTo(before.value());
    }

    @Test
    void whatIsNotThereHasNoStamp() {
        assertThat(FileStamp.of(directory, "missing").exists()).isFalse();
        assertThat(FileStamp.of(directory, "\0").exists()).isFalse();
    }

    @Test
    void aClockThatCountsWholeSecondsIsGivenTwo() {
        assertThat(new FileStamp(1, 5_000_000_000L).settled()).isEqualTo(7_000);
        assertThat(new FileStamp(1, 5_000_000_001L).settled()).isEqualTo(5_050);
        assertThat(new FileStamp(1, -1).settled()).isEqualTo(49);
    }
}
