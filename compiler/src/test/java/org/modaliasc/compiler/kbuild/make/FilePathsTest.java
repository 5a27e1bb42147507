// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePathsTest {
    @ParameterizedTest
    @CsvSource({
        "a/b,a/b",
        "./a//b/,a/b",
        "a/../b,b",
        "../a,../a",
        "a/../../b,../b",
        "/a/../../b,/b",
        "C:/a/../../b,C:/b",
        "a/..,''",
        ".,''",
        "..a/.b,..a/.b",
        "/a.b/.c/...,/a.b/.c/...",
        "/a//b,/a/b",
        "//a,/a",
        "/a/./b,/a/b",
        "a/b/.,a/b",
        "a/b/..,a",
        "/.,/",
        "/,/",
        "'',''"
    })
    void dotsAreTakenOut(String path, String expected) {
        assertThat(FilePaths.normalize(path)).isEqualTo(expected);
    }

    @Test
    void namesAreResolvedAgainstADirectory() {
        assertThat(FilePaths.resolve("a/b", "../c.o")).isEqualTo("a/c.o");
        assertThat(FilePaths.resolve("", "./c.o")).isEqualTo("c.o");
        assertThat(FilePaths.resolve("a", "/c.o")).isEqualTo("/c.o");
        assertThat(FilePaths.parent("a/b/c")).isEqualTo("a/b");
        assertThat(FilePaths.parent("c")).isEmpty();
    }
}
