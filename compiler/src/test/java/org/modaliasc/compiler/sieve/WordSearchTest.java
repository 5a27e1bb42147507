// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSearchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcabca bcabbca aabbccaab",
                "abcabca abcabcab",
                "abcabcabcab bcabcabbcabc aabbccaabbcca",
                "abcabcabca bcabcabbcabc",
                "abcabc bcabcab",
                "abca bcab aabbccaa",
                "a",
                "ab\u00ffabcab \u00ff\u00ff\u00ff\u00ffabc"
            })
    void itFindsWhatAPlainSearchFinds(String searched) {
        Random random = new Random(7);
        List<String> words = List.of(searched.split(" "));
        String letters = searched.replace(" ", "");
        WordSearch search = new WordSearch(words);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(
                        random.nextInt(8) == 0
                                ? words.get(random.nextInt(words.size()))
                                : letters.charAt(random.nextInt(letters.length())));
            }
            int from = random.nextInt(text.length() + 1);
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            int expected = words.stream()
                    .mapToInt(word -> text.indexOf(word, from))
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(-1);

            assertThat(search.next(Text.of(bytes, bytes.length, new int[0]), from))
                    .as("%s from %d", text, from)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatStandsBehindTheTextIsNotFound(int missing) {
        byte[] bytes = "in front: wordsearch".getBytes(StandardCharsets.ISO_8859_1);
        int[] full = Text.of(bytes, bytes.length, new int[0]).cells();

        Text text = Text.of(bytes, bytes.length - missing, Arrays.copyOf(full, full.length + 1));

        assertThat(new WordSearch(List.of("wordsearch", "nothing")).next(text, 0))
                .isEqualTo(missing == 0 ? 10 : -1);
    }
}
