// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AliasFileTest {
    private static AliasFile read(String text) {
        return AliasFile.read("modules.alias", text);
    }

    @Test
    void eachLineIsAnAliasAndEachChangeOfTheModuleRaisesThePriority() {
        assertThat(read("# Aliases\nalias a* one\nalias b* one\n\nalias c* two\nalias d* one\n"))
                .isEqualTo(new AliasFile(
                        java.util.List.of(
                                new Alias("a*", "one", 0, "modules.alias", 2),
                                new Alias("b*", "one", 0, "modules.alias", 3),
                                new Alias("c*", "two", 1, "modules.alias", 5),
                                new Alias("d*", "one", 2, "modules.alias", 6)),
                        java.util.List.of()));
    }

    @Test
    void patternsMayHaveSpacesAndLinesTabsAndNoEnd() {
        AliasFile file = read("alias\tplatform:Breeze 2 \t zephyr\r\n  alias  x   y  ");

        assertThat(file.aliases()).extracting(Alias::pattern).containsExactly("platform:Breeze 2", "x");
        assertThat(file.aliases()).extracting(Alias::module).containsExactly("zephyr", "y");
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void whatIsNoAliasIsNamedWithItsLine() {
        AliasFile file = read("options x y\nalias x\nalias  \nalias a[b c\nalias \u00e9* c\nalias a]b c\nalias "
                + "x".repeat(4096) + " c\naliasx y z\nalias ok good\n");

        assertThat(file.aliases()).extracting(Alias::pattern).containsExactly("ok");
        assertThat(file.problems()).extracting(AliasFile.Problem::line).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(file.problems())
                .extracting(AliasFile.Problem::message)
                .containsExactly(
                        "This is no line of the form `alias PATTERN MODULE`.",
                        "This is no line of the form `alias PATTERN MODULE`.",
                        "This is no line of the form `alias PATTERN MODULE`.",
                        "A bracket of the pattern has no partner; depmod leaves such an alias out.",
                        "The pattern has a character outside of 7-bit ASCII, which depmod does not take.",
                        "A bracket of the pattern has no partner; depmod leaves such an alias out.",
                        "The pattern has more than 4095 bytes, which kmod does not read.",
                        "This is no line of the form `alias PATTERN MODULE`.");
    }

    @Test
    void aFileMayBeTextOrAnIndex(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "alias a* one\n");
        Path index = Files.write(
                directory.resolve("index"),
                new IndexWriter(false).add("a*", "one", 0).bytes());

        assertThat(AliasFile.open(text).aliases()).containsExactly(new Alias("a*", "one", 0, text.toString(), 1));
        assertThat(AliasFile.open(index).aliases()).containsExactly(new Alias("a*", "one", 0, index.toString(), 0));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileOfAnySizeIsReadUpToALimit() {
        assertThatThrownBy(() -> AliasFile.open(Path.of("/dev/zero")))
                .isInstanceOf(IndexFormatException.class)
                .hasMessage("The file has more than 16 MiB.");
    }

    @Test
    void anEmptyTextSaysNothing() {
        assertThat(read("").aliases()).isEmpty();
        assertThat(read("\n\n#alias a b\n").problems()).isEmpty();
    }
}
