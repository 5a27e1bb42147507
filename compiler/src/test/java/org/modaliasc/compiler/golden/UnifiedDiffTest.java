// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static final int PAIRS = 300;

    private static List<GoldenText.Line> caused(List<String> texts) {
        List<GoldenText.Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new GoldenText.Line(texts.get(i), texts.get(i) + " of line " + i));
        }
        return lines;
    }

    private static List<String> random(Random random) {
        // Few different lines, so that much repeats.
        return random.ints(5 + random.nextInt(60), 0, 6)
                .mapToObj(n -> "line" + n)
                .toList();
    }

    /** Half of the pairs have little in common, the others are long and differ in a few places. */
    private static List<String> changed(Random random, List<String> lines) {
        List<String> changed = new ArrayList<>(lines);
        for (int i = 0; i < 3 && random.nextBoolean(); i++) {
            changed.remove(random.nextInt(changed.size()));
            changed.add(random.nextInt(changed.size()), "new" + i);
        }
        return random.nextBoolean() ? random(random) : changed;
    }

    @Test
    void theDiffTurnsOneTextIntoTheOther() throws PatchFailedException {
        Random random = new Random(4);
        for (int i = 0; i < PAIRS; i++) {
            List<String> before = random(random);
            List<String> after = changed(random, before);
            String diff = UnifiedDiff.render("a", before, "b", caused(after));
            List<String> plain =
                    diff.lines().map(line -> line.replaceFirst(" {4}<- .*", "")).toList();

            assertThat(UnifiedDiffUtils.parseUnifiedDiff(plain).applyTo(before))
                    .as(diff)
                    .isEqualTo(after);
        }
    }

    @Test
    void everyAddedLineHasItsOwnCauseAndNoOtherLineHasOne() {
        Random random = new Random(5);
        for (int i = 0; i < PAIRS; i++) {
            List<String> before = random(random);
            List<String> after = changed(random, before);
            String diff = UnifiedDiff.render("a", before, "b", caused(after));
            int number = 0;
            for (String line : diff.lines().skip(2).toList()) {
                if (line.startsWith("@@")) {
                    number = Integer.parseInt(line.replaceFirst(".* \\+(\\d+).*", "$1")) - 1;
                } else if (line.startsWith("+")) {
                    assertThat(line)
                            .isEqualTo(
                                    "+" + after.get(number) + "    <- " + after.get(number) + " of line " + number++);
                } else {
                    assertThat(line).doesNotContain("<-");
                    number += line.startsWith(" ") ? 1 : 0;
                }
            }
        }
    }

    @Test
    void partsThatAreFarFromEachOtherAreHunksOfTheirOwn() {
        List<String> before = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        List<String> after = List.of("b", "c", "d", "e", "f", "g", "h", "new", "j");

        assertThat(UnifiedDiff.render("1", before, "2", caused(after))).isEqualTo("""
                        --- 1
                        +++ 2
                        @@ -1,4 +1,3 @@
                        -a
                         b
                         c
                         d
                        @@ -6,5 +5,5 @@
                         f
                         g
                         h
                        -i
                        +new    <- new of line 7
                         j
                        """);
    }

    @Test
    void aLineWithoutACauseIsShownAsItIs() {
        assertThat(UnifiedDiff.render("a", List.of(), "b", List.of(new GoldenText.Line("++ text", null))))
                .endsWith("\n+++ text\n");
    }
}
