// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JavaEncodingTest {
    @Test
    void whatTheEncodingHasIsWrittenAsItIs() {
        assertThat(JavaEncoding.bytes("fu\u00df", StandardCharsets.ISO_8859_1))
                .isEqualTo(new byte[] {'f', 'u', (byte) 0xdf});
    }

    @Test
    void whatTheEncodingHasNotBecomesAnEscape() {
        String text = "\u00df \ud83c\udf2c";

        assertThat(new String(JavaEncoding.bytes(text, StandardCharsets.US_ASCII), StandardCharsets.US_ASCII))
                .isEqualTo("\\u00df \\ud83c\\udf2c");
    }
}
