// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheDirectoryTest {
    @TempDir
    private Path directory;

    private CacheDirectory cache = new CacheDirectory(Path.of(""));

    @BeforeEach
    void nameADirectoryThatIsMissing() {
        cache = new CacheDirectory(directory.resolve("made/when/needed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_095, 8_191, 8_192, 8_193, 16_384, 100_001})
    void whatWasPutIsThereWhateverItsLength(int length) {
        byte[] value = bytes(length);
        cache.put("key", encoded(value));

        Decoder found = Objects.requireNonNull(cache.get("key"));

        assertThat(found.length()).isEqualTo(length);
        for (byte expected : value) {
            assertThat((byte) found.count()).isEqualTo(expected);
        }
        assertThat(cache.get("other")).isNull();
    }

    @Test
    void theLastValueOfAKeyCounts() {
        cache.put("key", encoded(bytes(20_000)));
        cache.put("key", encoded(new byte[] {7}));

        Decoder found = Objects.requireNonNull(cache.get("key"));

        assertThat(found.count()).isEqualTo(7);
        assertThat(found.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 9, 8_192, 8_200, 20_007})
    void aFileThatWasCutOffCountsAsAbsent(int length) throws IOException {
        cache.put("key", encoded(bytes(20_000)));
        Path file = file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThat(cache.get("key")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8_191, 8_192, 19_999, 20_000, 20_007})
    void aFileWithAnotherByteCountsAsAbsent(int at) throws IOException {
        cache.put("key", encoded(bytes(20_000)));
        Path file = file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);

        assertThat(cache.get("key")).isNull();
    }

    @Test
    void aFileThatGrewCountsAsAbsent() throws IOException {
        cache.put("key", encoded(bytes(20_000)));
        Path file = file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20_009));

        assertThat(cache.get("key")).isNull();
    }

    @Test
    void aFileLongerThanAnArrayCountsAsAbsent() throws IOException {
        cache.put("key", encoded(bytes(1)));
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            // With a hole, so that it takes no room on the disk.
            file.setLength((1L << 32) + 9);
        }

        assertThat(cache.get("key")).isNull();
    }

    @Test
    void aDirectoryInThePlaceOfAFileCountsAsAbsent() throws IOException {
        Files.createDirectories(directory.resolve("made/when/needed/key.tree"));

        assertThat(cache.get("key")).isNull();
    }

    private Path file() {
        return directory.resolve("made/when/needed/key.tree");
    }

    private static Encoder encoded(byte[] value) {
        Encoder encoded = new Encoder();
        encoded.raw(value, 0, value.length);
        return encoded;
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] &= 0x7F;
        }
        return bytes;
    }
}
