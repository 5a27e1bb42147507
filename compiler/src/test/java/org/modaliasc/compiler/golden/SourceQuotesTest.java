// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceQuotesTest {
    @TempDir
    Path root;

    private String quote(String text, int line) throws IOException {
        Files.writeString(root.resolve("nic.c"), text);
        return new SourceQuotes(root).quote("nic.c", line);
    }

    @Test
    void aLineIsQuotedWithoutTheSpaceAroundIt() throws IOException {
        assertThat(quote("first\n\t{ PCI_DEVICE(1, 2) },  \n", 2)).isEqualTo("nic.c:2: { PCI_DEVICE(1, 2) },");
    }

    @Test
    void aBraceAloneIsFollowedByWhatItOpens() throws IOException {
        assertThat(quote("{\n  {\n  1, 2,\n  3\n", 1)).isEqualTo("nic.c:1: { { 1, 2,");
        assertThat(quote("{\n{\n{\n{\n4\n", 1)).isEqualTo("nic.c:1: { { {");
        assertThat(quote("{", 1)).isEqualTo("nic.c:1: {");
    }

    @Test
    void aLongLineIsCut() throws IOException {
        assertThat(quote("x".repeat(1_000), 1)).isEqualTo("nic.c:1: " + "x".repeat(120) + "...");
    }

    @Test
    void anEmptyLineOrOneThatIsNotThereLeavesThePlace() throws IOException {
        assertThat(quote("\n\n\n\n", 1)).isEqualTo("nic.c:1");
        assertThat(quote("one\n", 7)).isEqualTo("nic.c:7");
        assertThat(new SourceQuotes(root).quote("<prelude>/linux/pci.h", 3)).isEqualTo("<prelude>/linux/pci.h:3");
        assertThat(new SourceQuotes(root).quote("\0", 3)).isEqualTo("\u00b7:3");
    }

    @Test
    void onlyAFileBelowTheRootIsShownWithoutIt() throws IOException {
        Path inside = Files.writeString(Files.createDirectory(root.resolve("c")).resolve("a.c"), "a\n");

        assertThat(new SourceQuotes(root).quote(inside.toString(), 1)).isEqualTo("c/a.c:1: a");
        assertThat(new SourceQuotes(root.resolve("other")).quote(inside.toString(), 1))
                .isEqualTo(inside.toString().replace('\\', '/') + ":1: a");
    }
}
