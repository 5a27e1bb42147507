// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.source.Sightings;

class EncoderTest {
    private static final int[] SIZES = {0, 1, 100, 255, 256, 257, 4_095, 4_096, 4_097, 8_191, 8_192, 8_193, 70_000};

    @Test
    void partsInPartsComeBackWhateverTheirSizes() throws IOException {
        Encoder inner = new Encoder();
        Encoder outer = new Encoder();
        Encoder whole = new Encoder();
        for (int size : SIZES) {
            inner.part(part(size));
            inner.count(size);
            outer.part(inner);
            outer.text("between");
        }
        whole.number(1);
        whole.part(outer);
        whole.copy(inner);
        whole.number(2);

        Decoder in = decoder(whole);
        assertThat(in.number()).isEqualTo(1);
        Decoder parts = in.part();
        for (int i = 0; i < SIZES.length; i++) {
            checkInner(parts.part(), i + 1);
            assertThat(parts.text()).isEqualTo("between");
        }
        assertThat(parts.hasMore()).isFalse();
        checkInner(in, SIZES.length);
        assertThat(in.number()).isEqualTo(2);
        assertThat(in.hasMore()).isFalse();
    }

    private void checkInner(Decoder in, int parts) {
        for (int i = 0; i < parts; i++) {
            Decoder part = in.part();
            assertThat(part.length()).isEqualTo(SIZES[i]);
            for (byte expected : bytes(SIZES[i])) {
                assertThat((byte) part.count()).isEqualTo(expected);
            }
            assertThat(in.count()).isEqualTo(SIZES[i]);
        }
    }

    @Test
    void whatIsWrittenBehindALargePartLeavesTheCopiesMadeBefore() throws IOException {
        Encoder written = new Encoder();
        written.number(1);
        written.part(part(5_000));
        written.number(2);
        Encoder copy = new Encoder();
        copy.copy(written);
        written.number(3);
        copy.number(4);

        Decoder in = decoder(copy);

        assertThat(in.number()).isEqualTo(1);
        assertThat(in.part().length()).isEqualTo(5_000);
        assertThat(in.number()).isEqualTo(2);
        assertThat(in.number()).isEqualTo(4);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void partsThatWereReadAreWrittenAsTheyStand() throws IOException {
        Encoder first = new Encoder();
        first.list(Arrays.asList(10, 5_000, 20, 9_000), size -> first.part(part(size)));
        Decoder in = decoder(first);
        var parts = in.list(in::part);
        Encoder second = new Encoder();
        second.count(parts.size());
        second.parts(parts.subList(0, 2));
        second.part(parts.get(2));
        second.parts(parts.subList(3, 4));
        second.parts(parts.subList(4, 4));

        assertThat(written(second)).isEqualTo(written(first));
    }

    @Test
    void aChecksumOfAllStandsAtTheEnd() throws IOException {
        Encoder encoded = new Encoder();
        encoded.number(1);
        encoded.copy(part(20_000));
        encoded.number(2);

        byte[] all = written(encoded);

        int length = all.length - Long.BYTES;
        assertThat(ByteBuffer.wrap(all).getLong(length)).isEqualTo(Sightings.content(all, length));
    }

    /** Returns numbers of one byte each. */
    private static Encoder part(int size) {
        Encoder part = new Encoder();
        for (byte each : bytes(size)) {
            part.count(each);
        }
        return part;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        for (int i = 0; i < size; i++) {
            bytes[i] &= 0x7F;
        }
        return bytes;
    }

    private static Decoder decoder(Encoder encoded) throws IOException {
        byte[] all = written(encoded);
        return new Decoder(all, 0, all.length - Long.BYTES);
    }

    private static byte[] written(Encoder encoded) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encoded.writeTo(out);
        return out.toByteArray();
    }
}
