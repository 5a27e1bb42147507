// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.source.SourceFile;

class DiagnosticRendererTest {
    private final DiagnosticRenderer plain = new DiagnosticRenderer(false);

    private static Location at(String line, String marked) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int offset = line.substring(0, line.indexOf(marked)).getBytes(StandardCharsets.UTF_8).length;
        return new SourceFile("nic.c", bytes, false).location(offset, marked.getBytes(StandardCharsets.UTF_8).length);
    }

    private String render(Location location) {
        return plain.render(Diagnostic.error("table.not-constant", location, "It is not."));
    }

    @Test
    void headingHasTheShapeThatEditorsJumpTo() {
        assertThat(render(at("{ PCI_DEVCE(1, 2) },", "PCI_DEVCE"))).isEqualTo("""
                nic.c:1:3: error: It is not. [table.not-constant]
                    1 | { PCI_DEVCE(1, 2) },
                      |   ^~~~~~~~~
                """);
    }

    @Test
    void tabsAreRepeatedSoThatTheCaretStandsUnderItsCharacter() {
        assertThat(render(at("\t{\tvendor, x", "vendor"))).endsWith("""
                    1 | \t{\tvendor, x
                      | \t \t^~~~~~
                """);
    }

    @Test
    void aCharacterOfSeveralBytesTakesOneColumn() {
        assertThat(render(at("/* caf\u00e9 \u20ac */ name = 1", "name"))).endsWith("""
                    1 | /* caf\u00e9 \u20ac */ name = 1
                      |              ^~~~
                """);
    }

    @Test
    void aCharacterOutsideOfTheBasicPlaneTakesOneColumn() {
        assertThat(render(at("\ud83d\ude00\tname\ud83d\ude00", "name"))).endsWith("""
                    1 | \ud83d\ude00\tname\ud83d\ude00
                      |  \t^~~~
                """);
    }

    @Test
    void controlCharactersCannotDriveTheTerminal() {
        String text = render(at("a \033[31m b\007 name", "name"));

        assertThat(text).doesNotContain("\033", "\007").contains("a \u00b7[31m b\u00b7 name\n");
    }

    @Test
    void controlCharactersInMessageFileNameAndHintAreReplacedToo() {
        Diagnostic hostile = Diagnostic.error("some.id", new Location("a\033b.c", 1, 1, 1, ""), "Bad \033 name.")
                .withHint("Not \r this.");

        assertThat(plain.render(hostile)).doesNotContain("\033", "\r");
    }

    @Test
    void aMarkNeverReachesBeyondTheLine() {
        assertThat(render(new Location("nic.c", 3, 3, 40, "a bcd"))).endsWith("""
                    3 | a bcd
                      |   ^~~
                """);
    }

    @Test
    void thePlaceBehindTheLastCharacterIsShown() {
        assertThat(render(new Location("nic.c", 3, 6, 1, "a bcd"))).endsWith("""
                    3 | a bcd
                      |      ^
                """);
    }

    @Test
    void anExcerptThatTheCaretIsFarOffOfIsLeftOut() {
        String line = "x".repeat(450);

        assertThat(render(new Location("nic.c", 1, 430, 1, line))).isEqualTo("""
                nic.c:1:430: error: It is not. [table.not-constant]
                """);
    }

    @Test
    void withoutTextThereIsNoExcerpt() {
        assertThat(render(Location.ofFile("nic.c"))).isEqualTo("""
                nic.c:1:1: error: It is not. [table.not-constant]
                """);
    }

    @Test
    void aFindingWithoutPlaceStartsWithItsSeverity() {
        assertThat(plain.render(Diagnostic.note("bus.unsupported", null, "Nothing is made.")))
                .isEqualTo("note: Nothing is made. [bus.unsupported]\n");
    }

    @Test
    void hintAndChainFollowInOrder() {
        Diagnostic found = Diagnostic.warning("some.id", at("ONE(2)", "ONE"), "Something is odd.")
                .withHint("Do it otherwise.")
                .withNote(at("#define TWO ONE(2)", "ONE"), "In the expansion of macro `ONE`.")
                .withNote(null, "Somewhere.");

        assertThat(plain.render(found)).isEqualTo("""
                nic.c:1:1: warning: Something is odd. [some.id]
                    1 | ONE(2)
                      | ^~~
                      = hint: Do it otherwise.
                nic.c:1:13: note: In the expansion of macro `ONE`.
                    1 | #define TWO ONE(2)
                      |             ^~~
                note: Somewhere.
                """);
    }

    @Test
    void lineNumbersOfAnyLengthKeepTheBarStraightUpToFiveDigits() {
        String text = render(new Location("nic.c", 12345, 1, 1, "x"));

        assertThat(text.lines().skip(1)).isEqualTo(List.of("12345 | x", "      | ^"));
    }

    @Test
    void coloursSurroundTheSeverityOnly() {
        DiagnosticRenderer colored = new DiagnosticRenderer(true);

        assertThat(colored.render(Diagnostic.error("some.id", null, "No.")))
                .isEqualTo("\033[1;31merror:\033[0m No. [some.id]\n");
        assertThat(colored.render(Diagnostic.warning("some.id", null, "No."))).startsWith("\033[1;35mwarning:\033[0m");
        assertThat(colored.render(Diagnostic.note("some.id", null, "No."))).startsWith("\033[1;36mnote:\033[0m");
    }
}
