// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommentsTest {
    /** Looks at one place after the other. */
    private static int slowly(byte[] bytes, int limit) {
        for (int i = Splices.after(bytes, 1, limit) + 1; i + 1 < limit; i++) {
            int slash = Splices.after(bytes, i + 1, limit);
            if (bytes[i] == '*' && slash < limit && bytes[slash] == '/') {
                return slash + 1;
            }
        }
        return -1;
    }

    @Test
    void aBlockEndsAtTheFirstStarThatASlashFollowsPerhapsInTheNextLine() {
        Random random = new Random(11);
        String alphabet = "**//\\\n\n ab";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "/\\\n*" : "/*");
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
            int limit = bytes.length - random.nextInt(2);
            if (Comments.blockAt(bytes, 0, limit)) {
                assertThat(Comments.endOfBlock(bytes, 0, limit))
                        .as(text.toString())
                        .isEqualTo(slowly(bytes, limit));
            }
        }
    }
}
