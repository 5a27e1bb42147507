// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryIndexTest {
    private static IndexWriter sample(boolean parentsFirst) {
        return new IndexWriter(parentsFirst)
                .add("on", "second", 7)
                .add("one", "first", 3)
                .add("once", "third", 9)
                .add("on", "fourth", 7)
                .add("on", "zeroth", 1)
                .add("pci:v00005A1Fd*sv*sd*bc*sc*i*", "zephyr", 12)
                .add("pci:v00005A1Fd00000100sv*sd*bc*sc*i*", "breeze", 13)
                .add("usb:v5A1Fp[0-3]*", "gust", 14);
    }

    private static List<Alias> read(byte[] bytes) throws IndexFormatException {
        return BinaryIndex.read(ByteBuffer.wrap(bytes), "some.bin");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void entriesComeInTheOrderOfTheirPriority(boolean parentsFirst) throws IOException {
        assertThat(read(sample(parentsFirst).bytes()))
                .containsExactly(
                        new Alias("on", "zeroth", 1, "some.bin", 0),
                        new Alias("one", "first", 3, "some.bin", 0),
                        new Alias("on", "second", 7, "some.bin", 0),
                        new Alias("on", "fourth", 7, "some.bin", 0),
                        new Alias("once", "third", 9, "some.bin", 0),
                        new Alias("pci:v00005A1Fd*sv*sd*bc*sc*i*", "zephyr", 12, "some.bin", 0),
                        new Alias("pci:v00005A1Fd00000100sv*sd*bc*sc*i*", "breeze", 13, "some.bin", 0),
                        new Alias("usb:v5A1Fp[0-3]*", "gust", 14, "some.bin", 0));
    }

    @Test
    void anIndexMayHaveNoKeysAtAll() throws IOException {
        assertThat(read(new IndexWriter(false).bytes())).isEmpty();
    }

    @Test
    void theKeyMayBeEmptyAndTheValueToo() throws IOException {
        assertThat(read(new IndexWriter(false).add("", "", 0).bytes()))
                .containsExactly(new Alias("", "", 0, "some.bin", 0));
    }

    @Test
    void aBufferIsReadFromItsPositionToItsLimitAndStaysAsItIs() throws IOException {
        byte[] index = sample(false).bytes();
        ByteBuffer buffer = ByteBuffer.allocate(index.length + 9);
        buffer.put(4, index).position(4).limit(4 + index.length);

        assertThat(BinaryIndex.read(buffer.asReadOnlyBuffer(), "x")).hasSize(8);
        assertThat(buffer.position()).isEqualTo(4);
    }

    @Test
    void everyTruncationIsNamed() {
        byte[] index = sample(false).bytes();
        byte[] newer = sample(true).bytes();
        for (int length = 0; length < index.length; length++) {
            byte[] cut = Arrays.copyOf(index, length);
            byte[] newerCut = Arrays.copyOf(newer, length);
            assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IndexFormatException.class);
            assertThatThrownBy(() -> read(newerCut)).as("%d bytes", length).isInstanceOf(IndexFormatException.class);
        }
    }

    @Test
    void bytesBehindTheIndexAreNamed() {
        byte[] index = sample(false).bytes();

        assertThatThrownBy(() -> read(Arrays.copyOf(index, index.length + 1)))
                .isInstanceOf(IndexFormatException.class)
                .hasMessage(
                        "The index is broken: a part that no node refers to at offset %d makes no sense.",
                        index.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | B007FA57 | The index is of the first version, which kmod does not read either.",
                "0 | CAFEBABE | This is no index of kmod: it does not begin with 0xB007F457.",
                "4 | 00030000 | The index is of version 3; only 2 is known.",
                "8 | 00000000 | The index has no root.",
                "8 | 3000000C | The index is broken: a reference at offset 12 makes no sense.",
                "8 | 20FFFFFF | The index is broken: what is at offset 16777215 goes beyond its end.",
                "8 | 2000000B | The index is broken: a reference at offset 11 makes no sense.",
                "8 | 0000000C | The index is broken: a part that no node refers to at offset 12 makes no sense.",
                "8 | A000000C | The index is broken: an empty prefix at offset 12 makes no sense."
            })
    void whatIsWrongWithTheHeaderIsNamed(int offset, String word, String message) {
        byte[] index =
                new IndexWriter(false).add("on", "x", 0).add("of", "y", 1).bytes();
        ByteBuffer.wrap(index).putInt(offset, Integer.parseUnsignedInt(word, 16));

        assertThatThrownBy(() -> read(index))
                .isInstanceOf(IndexFormatException.class)
                .hasMessage(message);
    }

    @Test
    void aNodeThatIsItsOwnChildIsNamed() {
        // The root, whose only child is the root.
        byte[] index = ByteBuffer.allocate(18)
                .putInt(0xB007F457)
                .putInt(0x00020001)
                .putInt(0x2000000C)
                .put((byte) 'a')
                .put((byte) 'a')
                .putInt(0x2000000C)
                .array();

        assertThatThrownBy(() -> read(index)).hasMessageContaining("a node that is reached twice");
    }

    @Test
    void valuesOutOfOrderAreNamed() {
        byte[] index = new IndexWriter(false).add("", "x", 1).add("", "y", 2).bytes();
        // The first priority stands behind the header and the number of values.
        ByteBuffer.wrap(index).putInt(16, 3);

        assertThatThrownBy(() -> read(index)).hasMessageContaining("the order of values");
    }

    @Test
    void keysLongerThanThoseOfKmodAreNamed() throws IOException {
        assertThat(read(new IndexWriter(false).add("k".repeat(4095), "x", 0).bytes()))
                .hasSize(1);
        byte[] index = new IndexWriter(false).add("k".repeat(4096), "x", 0).bytes();

        assertThatThrownBy(() -> read(index)).hasMessage("The index is broken: a key has more than 4095 bytes.");
    }

    @Test
    void aKeyOfThousandsOfNodesNeedsNoStack() throws IOException, InterruptedException {
        IndexWriter writer = new IndexWriter(false);
        for (int i = 1; i <= 1000; i++) {
            writer.add("k".repeat(i), "x", i);
        }
        byte[] index = writer.bytes();
        List<Integer> sizes = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        sizes.add(read(index).size());
                    } catch (IndexFormatException failure) {
                        sizes.add(-1);
                    }
                },
                "small stack",
                1 << 17);
        thread.start();
        thread.join();

        assertThat(sizes).containsExactly(1000);
    }

    @Test
    void keysThatGrowBeyondAllBoundsAreNamed() {
        IndexWriter writer = new IndexWriter(false);
        String long1 = "k".repeat(4000);
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'A'; b <= 'z'; b++) {
                for (char c = 'a'; c <= 'd'; c++) {
                    writer.add(long1 + a + b + c, "x", 0);
                }
            }
        }
        byte[] index = writer.bytes();

        assertThat(index).hasSizeLessThan(200_000);
        assertThatThrownBy(() -> read(index)).hasMessage("The keys of the index have more than 16 MiB.");
    }

    @Test
    void flippedBytesGiveEntriesOrTheNamedFailureAndNothingElse() {
        Random random = new Random(6);
        byte[][] samples = {sample(false).bytes(), sample(true).bytes()};
        int read = 0;
        for (int round = 0; round < 200_000; round++) {
            byte[] index = samples[round & 1].clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                index[random.nextInt(index.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                read += read(index).size() == 8 ? 1 : 0;
            } catch (IndexFormatException named) {
                assertThat(named).hasMessageEndingWith(".");
            }
        }
        // Only changed letters and priorities go unseen.
        assertThat(read).isBetween(40_000, 140_000);
    }

    @Test
    void aChangedReferenceNeverGivesOtherEntries() throws IOException {
        byte[] index = sample(false).bytes();
        List<Alias> entries = read(index);
        int letters = 0;
        for (int i = 0; i < index.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = index.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    List<Alias> others = read(changed);
                    // Whatever is still read has as many entries, so none is lost or invented.
                    assertThat(others).as("bit %d of byte %d", bit, i).hasSameSizeAs(entries);
                    letters++;
                } catch (IndexFormatException named) {
                    assertThat(named.file()).isEqualTo("some.bin");
                }
            }
        }
        assertThat(letters).isLessThan(index.length * 6);
    }

    @Test
    void depmodWritesTheSameBytes(@TempDir Path root) throws IOException, InterruptedException {
        Path modules = Files.createDirectories(root.resolve("lib/modules/1.0"));
        StringBuilder modinfo = new StringBuilder();
        IndexWriter writer = new IndexWriter(false);
        IndexWriter newer = new IndexWriter(true);
        List<String> patterns = List.of(
                "pci:v00005A1Fd*sv*sd*bc*sc*i*",
                "pci:v00005A1Fd00000100sv*",
                "acpi*:ZEPH-0001:*",
                "a",
                "ab",
                "abc",
                "usb:v5A1Fp[0-9]*",
                "ab");
        for (int i = 0; i < patterns.size(); i++) {
            modinfo.append("zephyr")
                    .append(i)
                    .append(".alias=")
                    .append(patterns.get(i))
                    .append('\0');
            String normal = AliasPattern.of(patterns.get(i)).orElseThrow().toString();
            writer.add(normal, "zephyr" + i, 0);
            newer.add(normal, "zephyr" + i, 0);
        }
        Files.writeString(modules.resolve("modules.builtin.modinfo"), modinfo);
        Files.writeString(modules.resolve("modules.builtin"), "");
        Files.writeString(modules.resolve("modules.order"), "");
        assumeTrue(depmod(root), "There is no depmod.");

        assertThat(Files.readAllBytes(modules.resolve("modules.builtin.alias.bin")))
                .isIn(writer.bytes(), newer.bytes());
    }

    private static boolean depmod(Path root) throws IOException, InterruptedException {
        for (String program : List.of("depmod", "/sbin/depmod", "/usr/sbin/depmod")) {
            try {
                Process process = new ProcessBuilder(program, "-b", root.toString(), "1.0")
                        .redirectErrorStream(true)
                        .redirectOutput(root.resolve("depmod.txt").toFile())
                        .start();
                return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException notThere) {
                // Perhaps at the next place.
            }
        }
        return false;
    }
}
