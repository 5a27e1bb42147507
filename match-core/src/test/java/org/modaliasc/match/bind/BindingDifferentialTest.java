// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the model with a second statement of the same rules, in C. */
class BindingDifferentialTest {
    private static final long SEED = 20130921;
    private static final int DRIVERS = 16_000;
    private static final int STORES = 12;
    private static final int MATCHES_AFTER_EACH = 6;
    private static final int MOST_SECONDS = 120;

    @TempDir
    Path directory;

    @Test
    void aMillionRandomCasesComeOutAsInC() throws IOException, InterruptedException {
        assumeTrue(hasGcc(), "There is no gcc whose long has 64 bits, as the kernel's driver data.");
        Path program = compiled();
        Orders orders = orders(-1);

        byte[] theirs = answers(program, orders.orders());

        int count = theirs.length - Integer.BYTES;
        int different = Arrays.mismatch(orders.answers(), Arrays.copyOf(theirs, count));
        if (different >= 0) {
            throw new AssertionError("Seed " + SEED + ", answers differ at byte " + different + " of:\n"
                    + orders(different).trail());
        }
        assertThat(orders.matches).isGreaterThan(1_000_000);
        // How many texts the program compared with the reading of its C library.
        assertThat(ByteBuffer.wrap(theirs).getInt(count)).isGreaterThan(50_000);
    }

    private static Orders orders(int tellsUpTo) {
        RandomBinding random = new RandomBinding(SEED);
        Orders orders = new Orders(tellsUpTo);
        for (int i = 0; i < DRIVERS; i++) {
            orders.driver(random.driver());
            for (int j = 0; j < STORES; j++) {
                store(orders, random);
                for (int k = 0; k < MATCHES_AFTER_EACH; k++) {
                    orders.match(random.device(), random.enabled());
                }
            }
        }
        return orders;
    }

    private static void store(Orders orders, RandomBinding random) {
        switch (random.order()) {
            case 0, 1, 2, 3 -> orders.newId(random.ids(), random.check());
            case 4, 5 -> orders.removeId(random.ids());
            case 6 -> orders.parameter(random.items(), random.room());
            default -> orders.override(random.override(), random.room());
        }
    }

    private static boolean hasGcc() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("gcc", "-dM", "-E", "-x", "c", "/dev/null")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String macros = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && macros.contains("#define __LP64__ 1");
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private Path compiled() throws IOException, InterruptedException {
        Path source = directory.resolve("binding.c");
        try (InputStream resource =
                Objects.requireNonNull(BindingDifferentialTest.class.getResourceAsStream("binding.c"))) {
            Files.copy(resource, source);
        }
        Path program = directory.resolve("binding");
        run(
                Path.of("/dev/null"),
                "gcc",
                "-O1",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-o",
                program.toString(),
                source.toString());
        return program;
    }

    private byte[] answers(Path program, byte[] orders) throws IOException, InterruptedException {
        Path input = Files.write(directory.resolve("orders"), orders);
        return Files.readAllBytes(run(input, program.toString()));
    }

    private Path run(Path input, String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(List.of(command))
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s comes to an end", command[0]).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(errors, StandardCharsets.ISO_8859_1))
                .isEqualTo(0);
        return output;
    }
}
