// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {
    @TempDir
    private Path directory;

    private List<String> scan(List<String> includes, List<String> excludes) throws UserMistakeException, IOException {
        SourceSettings settings = new SourceSettings(
                directory,
                List.of(directory.resolve("two"), directory.resolve("one"), directory.resolve("missing")),
                includes,
                excludes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
        return SourceScan.sources(settings, false).stream()
                .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    @Test
    void sourcesOfAllDirectoriesAreSortedByTheirPaths() throws Exception {
        files("one/b.c", "one/a/z.c", "one/a.c", "two/a.c", "one/h.h");

        assertThat(scan(List.of("**/*.c"), List.of())).containsExactly("one/a.c", "one/a/z.c", "one/b.c", "two/a.c");
    }

    @Test
    void patternsAreThoseOfAntOnEverySystem() throws Exception {
        files("one/a.c", "one/test/b.c", "one/deep/test/c.c", "one/x.inc");

        assertThat(scan(List.of("**\\*.c", "*.inc"), List.of("**/test/**"))).containsExactly("one/a.c", "one/x.inc");
    }

    @Test
    void aLinkToAnotherDirectoryIsFollowed() throws Exception {
        files("one/a.c", "elsewhere/b.c", "elsewhere/deep/c.c");
        Files.createSymbolicLink(directory.resolve("one/link"), directory.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve("one/again"), directory.resolve("elsewhere"));
        assertThat(scan(List.of("**/*.c"), List.of()))
                .containsExactly("one/a.c", "one/again/b.c", "one/again/deep/c.c", "one/link/b.c", "one/link/deep/c.c");
    }

    @Test
    void aDirectoryThatCannotBeReadIsNamed() throws Exception {
        files("one/a.c", "one/closed/b.c");
        Path closed = directory.resolve("one/closed");
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));
        assertThatThrownBy(() -> scan(List.of("**/*.c"), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage(closed + " cannot be read: permission is denied.");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    void aLinkThatLeadsBackIsNotFollowedForEver() throws Exception {
        files("one/a.c");
        Files.createSymbolicLink(directory.resolve("one/loop"), directory.resolve("one"));

        assertThat(scan(List.of("**/*.c"), List.of())).containsExactly("one/a.c");
    }
}
