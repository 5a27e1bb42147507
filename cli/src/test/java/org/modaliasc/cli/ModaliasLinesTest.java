// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModaliasLinesTest {
    private static List<String> read(String text, int most) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, most));
            }

            @Override
            public int read(byte[] bytes) {
                return read(bytes, 0, bytes.length);
            }
        };
        ModaliasLines lines = new ModaliasLines(in, () -> {});
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1 << 16})
    void piecesOfAnySizeGiveTheSameLines(int most) throws IOException {
        assertThat(read("", most)).isEmpty();
        assertThat(read("\n", most)).containsExactly("");
        assertThat(read("one\n\ntwo\r\n\u00e9 three", most)).containsExactly("one", "", "two", "\u00e9 three");
        assertThat(read("\r\n\r\n", most)).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 1 << 16})
    void theRestOfALineThatIsTooLongIsPassedOver(int most) throws IOException {
        assertThat(read("x".repeat(200_000) + "\nnext\n" + "y".repeat(5_000), most))
                .containsExactly("x".repeat(4096), "next", "y".repeat(4096));
    }
}
