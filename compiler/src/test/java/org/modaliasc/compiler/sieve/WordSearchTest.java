// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    @Test
    void itFindsWhatAPlainSearchFinds() {
        Random random = new Random(7);
        List<String> words = List.of("abca", "bcab", "aabbcc");
        WordSearch search = new WordSearch(words);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) ('a' + random.nextInt(3)));
            }
            int from = random.nextInt(text.length() + 1);
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            int expected = words.stream()
                    .mapToInt(word -> text.indexOf(word, from))
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(-1);

            assertThat(search.next(bytes, from, bytes.length))
                    .as("%s from %d", text, from)
                    .isEqualTo(expected);
        }
    }
}
