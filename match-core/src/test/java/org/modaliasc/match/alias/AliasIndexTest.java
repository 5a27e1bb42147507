// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modaliasc.match.alias.ModaliasException.Reason;

class AliasIndexTest {
    /** Aliases as depmod adds them: each pattern of the next module. */
    private static AliasIndex index(String... patterns) {
        List<Alias> aliases = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            aliases.add(new Alias(patterns[i], "m" + i, i));
        }
        return AliasIndex.of(aliases);
    }

    private static String modules(AliasIndex index, String modalias) {
        return String.join(
                " ", index.lookup(modalias).stream().map(Alias::module).toList());
    }

    @Test
    void allMatchesComeInTheOrderOfTheirPriority() {
        AliasIndex index =
                index("pci:v*", "usb:*", "pci:v00005A1Fd00000100", "pci:v00005A1Fd*", "pci:v00005A1Fd00000101");

        assertThat(modules(index, "pci:v00005A1Fd00000100")).isEqualTo("m0 m2 m3");
        assertThat(modules(index, "pci:v00005A1Fd00000101")).isEqualTo("m0 m3 m4");
        assertThat(index.lookup("acpi:ZEPH0001:")).isEmpty();
        assertThat(index.patterns()).isEqualTo(5);
    }

    @Test
    void aModuleIsNamedOnceForEachAlias() {
        AliasIndex index = AliasIndex.of(List.of(
                new Alias("a*", "one", 0),
                new Alias("ab", "one", 0),
                new Alias("a?", "two", 1),
                new Alias("ab", "two", 1)));

        assertThat(modules(index, "ab")).isEqualTo("one one two two");
    }

    @Test
    void whatIsFoundLastComesFirstWithinAPriority() {
        // kmod tries the keys behind the first star before it goes on; the key that is the text itself comes last.
        AliasIndex index = AliasIndex.of(List.of(
                new Alias("ab", "exact", 0),
                new Alias("a*", "later-star", 0),
                new Alias("*", "star", 0),
                new Alias("*b", "star-b", 0),
                new Alias("ab", "exact-again", 0)));

        assertThat(modules(index, "ab")).isEqualTo("exact exact-again later-star star star-b");
    }

    @ParameterizedTest
    @CsvSource({
        "a-b,      a_b,  1",
        "a-b,      a-b,  1",
        "a_b,      a-b,  1",
        "x[a-c]-y, xb_y, 1",
        "x[a-c]-y, xb-y, 1",
        "x[a-c]-y, x-_y, 0",
        "x[a_c]y,  xby,  0",
        "x[a_c]y,  x-y,  1",
        "x[-]y,    x-y,  0"
    })
    void dashesAndUnderscoresAreOneOutsideBrackets(String pattern, String modalias, int expected) {
        assertThat(index(pattern).lookup(modalias)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a\\*b,   a\\xb,  1", // in front of the first wildcard a backslash is one
        "a\\*b,   a*b,    0",
        "*\\*b,   x*b,    1", // behind it, it escapes
        "*\\*b,   x\\b,   0",
        "?\\ab,   xab,    1",
        "?\\ab,   x\\ab,  0",
        "*\\,     x\\,    0", // and at the end it matches nothing
        "[!a]x,   bx,     1",
        "[!a]x,   ax,     0",
        "[^a]x,   bx,     1",
        "x[.]y,   x.y,    1",
        "x[\\-a]y, x\\y,  0",
        "x[\\-a]y, x-y,   0",
        "**a**,   bab,    1",
        "*?*,     z,      1",
        "*a*b*c,  a1b2b3c, 1",
        "*a*b*c,  a1b2b3,  0",
        "'*a b*', a b,     1"
    })
    void patternsFollowFnmatchFromTheirFirstWildcardOn(String pattern, String modalias, int expected) {
        assertThat(index(pattern).lookup(modalias)).hasSize(expected);
        assertThat(AliasPattern.of(pattern).orElseThrow().matches(modalias)).isEqualTo(expected == 1);
    }

    @Test
    void aTextWithWildcardsFindsAsOftenAsKmodDoes() {
        // `modprobe -R 'a*'` on such an index prints m0 twice: once by the wildcard and once as the text itself.
        assertThat(modules(index("a*", "ab"), "a*")).isEqualTo("m0 m0");
        // Alone it stands in one piece of the trie, and the walk ends at its star.
        assertThat(modules(index("ba*"), "ba*")).isEqualTo("m0");
    }

    @Test
    void namesOfBytesOutsideOfAsciiAreMatchedByteByByte() {
        AliasIndex index = index("dmi:*:pn??x:", "dmi:*:pn?x:");

        assertThat(modules(index, "dmi:bvn:pn\u00e9x:")).isEqualTo("m0");
    }

    @Test
    void whatDepmodLeavesOutIsLeftOut() {
        assertThat(index("a[b", "a]b", "[[:digit:]]", "", "\u00e9", "x".repeat(4096), "x".repeat(4095))
                        .patterns())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoModaliasIsNamed() {
        AliasIndex index = index("*");

        assertThat(index.lookup("x".repeat(4095))).hasSize(1);
        assertReason(index, "", Reason.EMPTY);
        assertReason(index, "x".repeat(4096), Reason.TOO_LONG);
        assertReason(index, "\u00e9".repeat(2048), Reason.TOO_LONG);
        assertReason(index, "x".repeat(1 << 20), Reason.TOO_LONG);
        assertReason(index, "a\0b", Reason.NUL);
        assertReason(index, "a[b", Reason.BRACKET);
        assertReason(index, "a]b", Reason.BRACKET);
    }

    private static void assertReason(AliasIndex index, String modalias, Reason reason) {
        assertThatThrownBy(() -> index.lookup(modalias)).isInstanceOfSatisfying(ModaliasException.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure).hasMessageEndingWith(".");
        });
    }

    @Test
    void manyStarsDoNotMakeASearchLong() {
        // A matcher that tries all ways needs more than the age of the universe for one of these.
        AliasIndex index = index(
                "*a".repeat(2000) + "b",
                "*".repeat(4000) + "b",
                "[a-b]*".repeat(600) + "c",
                "*[!b]a".repeat(600) + "c");

        assertThat(index.lookup("a".repeat(4095))).isEmpty();
    }

    @Test
    void anEmptyIndexAnswersNothing() {
        assertThat(AliasIndex.of(List.of()).lookup("pci:v0")).isEmpty();
        assertThat(AliasIndex.of(List.of()).lookup("pci:*")).isEmpty();
    }

    @Test
    void theAutomatonAndTheWalkOfKmodFindTheSame() {
        Random random = new Random(30);
        int matches = 0;
        for (int round = 0; round < 4_000; round++) {
            TreeSet<String> patterns = new TreeSet<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                patterns.add(text(random, "ab*?[\\_", 7));
            }
            List<Alias> aliases = new ArrayList<>();
            for (String pattern : patterns) {
                aliases.add(new Alias(pattern, "m" + aliases.size(), random.nextInt(3)));
            }
            Collections.shuffle(aliases, random);
            AliasIndex index = AliasIndex.of(aliases);
            for (int i = 0; i < 25; i++) {
                String text = 'a' + text(random, "ab\\_", 7);
                List<Alias> found = index.lookup(text);
                matches += found.size();
                assertThat(found).as("%s in %s", text, aliases).isEqualTo(walk(aliases, text));
            }
        }
        assertThat(matches).isGreaterThan(20_000);
    }

    /** The answer by the walk of kmod, which is used for texts with wildcards only, and its order of values. */
    private static List<Alias> walk(List<Alias> aliases, String text) {
        List<Alias> usable = aliases.stream()
                .filter(a -> AliasName.indexKey(a.pattern()) != null)
                .toList();
        byte[][] keys = usable.stream()
                .map(a -> AliasName.indexKey(a.pattern()))
                .sorted(KeyOrder::compare)
                .toArray(byte[][]::new);
        List<Alias> found = new ArrayList<>();
        for (int number : KmodWalk.search(keys, AliasName.lookupKey(text))) {
            Alias alias = usable.stream()
                    .filter(a -> Arrays.equals(AliasName.indexKey(a.pattern()), keys[number]))
                    .findFirst()
                    .orElseThrow();
            int place = (int) found.stream()
                    .takeWhile(a -> a.priority() < alias.priority())
                    .count();
            found.add(place, alias);
        }
        return found;
    }

    @Test
    void everyPatternIsFoundAmongThousandsOfItsKind() {
        List<Alias> aliases = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            aliases.add(new Alias("of:N*T*Czephyr,wind%05d*".formatted(i), "m" + i, i));
        }
        AliasIndex index = AliasIndex.of(aliases);

        for (int i = 0; i < 20_000; i += 77) {
            assertThat(modules(index, "of:NwindT(null)Czephyr,wind%05d".formatted(i)))
                    .isEqualTo("m" + i);
        }
        assertThat(modules(index, "of:NwindT(null)Czephyr,gustCzephyr,wind00100Czephyr,wind00002"))
                .isEqualTo("m2 m100");
    }

    @Test
    void oneIndexServesManyThreads() {
        AliasIndex index = index("a*b", "a?b", "*[x-z]b", "axb");
        List<String> answers = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> modules(index, "axb"))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();

        assertThat(answers).containsExactly("m0 m1 m2 m3");
    }

    private static String text(Random random, String letters, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            char c = letters.charAt(random.nextInt(letters.length()));
            text.append(
                    c == '['
                            ? List.of("[ab]", "[!a]", "[a-b]", "[\\]", "[^_]").get(random.nextInt(5))
                            : String.valueOf(c));
        }
        return text.toString();
    }
}
