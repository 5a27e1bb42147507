// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.compiler.diagnostic.Location;

class SourceFileTest {
    private static SourceFile file(String text) {
        return new SourceFile("dir/nic.c", text.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void theFirstByteIsLineOneColumnOne() {
        assertThat(file("ab\ncd").location(0, 1)).isEqualTo(new Location("dir/nic.c", 1, 1, 1, "ab"));
    }

    @Test
    void aLineStartsBehindTheLineFeed() {
        SourceFile file = file("ab\ncd\n\nef");

        assertThat(file.location(2, 1).line()).isEqualTo(1);
        assertThat(file.location(3, 2)).isEqualTo(new Location("dir/nic.c", 2, 1, 2, "cd"));
        assertThat(file.location(6, 1)).isEqualTo(new Location("dir/nic.c", 3, 1, 1, ""));
        assertThat(file.location(8, 1)).isEqualTo(new Location("dir/nic.c", 4, 2, 1, "ef"));
    }

    @Test
    void theEndOfTheFileIsAPlace() {
        assertThat(file("ab\n").location(3, 0)).isEqualTo(new Location("dir/nic.c", 2, 1, 1, ""));
        assertThat(file("ab").location(2, 5)).isEqualTo(new Location("dir/nic.c", 1, 3, 1, "ab"));
    }

    @Test
    void offsetsOutsideOfTheFileAreBroughtBack() {
        assertThat(file("ab").location(99, 1).column()).isEqualTo(3);
        assertThat(file("ab").location(-4, 1).column()).isEqualTo(1);
        assertThat(file("").location(0, 1)).isEqualTo(new Location("dir/nic.c", 1, 1, 1, ""));
    }

    @Test
    void aCarriageReturnIsNoPartOfTheLine() {
        SourceFile file = file("ab\r\ncd\r\n");

        assertThat(file.location(0, 9)).isEqualTo(new Location("dir/nic.c", 1, 1, 2, "ab"));
        assertThat(file.location(4, 1).line()).isEqualTo(2);
    }

    @Test
    void columnsCountCharactersAndNotBytes() {
        SourceFile file = file("\u00e9\u20ac\ud83d\ude00x");

        assertThat(file.location(9, 1).column()).isEqualTo(4);
        assertThat(file.location(0, 5).length()).isEqualTo(2);
    }

    @Test
    void aPlaceOfSeveralLinesEndsWithTheFirst() {
        assertThat(file("ab(\ncd)").location(1, 5).length()).isEqualTo(2);
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsReplacementCharacters() {
        byte[] latin1 = "caf\u00e9 x".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new SourceFile("nic.c", latin1, false).location(5, 1))
                .isEqualTo(new Location("nic.c", 1, 6, 1, "caf\ufffd x"));
    }

    @Test
    void theExcerptOfAVeryLongLineIsCutOff() {
        Location location = file("x".repeat(100_000)).location(700, 4);

        assertThat(location.column()).isEqualTo(701);
        assertThat(location.sourceLine()).hasSize(500);
    }

    @Test
    void linesAreFoundInLargeFiles() {
        SourceFile file = file("\n".repeat(5_000) + "x");

        assertThat(file.line(0)).isEqualTo(1);
        assertThat(file.line(63)).isEqualTo(64);
        assertThat(file.line(64)).isEqualTo(65);
        assertThat(file.line(5_000)).isEqualTo(5_001);
    }

    @Test
    void linesAreTheSameInWhateverOrderTheyAreAskedFor() {
        String text = "a\nb\n\nc";
        for (int first = 0; first <= text.length() + 1; first++) {
            for (int second = 0; second <= text.length() + 1; second++) {
                SourceFile file = file(text);
                assertThat(file.line(first)).isEqualTo(lineIn(text, first));
                assertThat(file.line(second)).isEqualTo(lineIn(text, second));
                assertThat(file.location(first, 1).line()).isEqualTo(lineIn(text, first));
                assertThat(file.line(second)).isEqualTo(lineIn(text, second));
            }
        }
    }

    private static int lineIn(String text, int offset) {
        return text.substring(0, Math.min(offset, text.length())).split("\n", -1).length;
    }

    @ParameterizedTest
    @CsvSource({"nic.c,''", "a/nic.c,a", "a/b/nic.c,a/b", "/nic.c,/", "/a/nic.c,/a"})
    void theDirectoryIsWhatStandsBeforeTheLastSlash(String name, String directory) {
        assertThat(new SourceFile(name, new byte[0], false).directory()).isEqualTo(directory);
    }
}
