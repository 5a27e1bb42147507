// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with the fnmatch of the C library, which is glibc's if the answers are to be equal. */
class FnmatchOracleTest {
    private static final int PAIRS = 1_200_000;

    private static final String PROGRAM = """
            #include <fnmatch.h>
            #include <stdio.h>
            #include <features.h>
            #ifndef __GLIBC__
            #error not glibc
            #endif
            #if !__GLIBC_PREREQ(2, 33)
            #error brackets without end were another matter before
            #endif
            static char pattern[256], text[256];
            static int read_text(char *to) {
                int length = getchar();
                if (length == EOF) return 0;
                if (fread(to, 1, length, stdin) != (size_t) length) return 0;
                to[length] = 0;
                return 1;
            }
            int main(void) {
                while (read_text(pattern) && read_text(text)) putchar(fnmatch(pattern, text, 0) == 0 ? '1' : '0');
                return 0;
            }
            """;

    /** Pieces that malformed and well-formed brackets are made of. */
    private static final List<String> PIECES = List.of(
            "*",
            "?",
            "[",
            "]",
            "[!",
            "[^",
            "\\",
            "-",
            "a",
            "b",
            "a",
            "0",
            "[0-9]",
            "[a-b]",
            "[]a]",
            "[:alpha:]",
            "[:xdigit:]",
            "[:blank:]",
            "[[:upper:]]",
            "[:",
            ":]",
            "[.",
            ".]",
            "[=",
            "=]",
            "[.-.]",
            "[=a=]",
            "[[:nosuch:]]",
            "[[:az:]b]",
            "z",
            "Z",
            "/",
            ".",
            "[a-",
            "\u00e9",
            "[\\]]",
            "[--0]",
            "[9-0]",
            "[[.a.]-[.z.]]",
            " ",
            "_");

    @TempDir
    Path directory;

    @Test
    void everyAnswerIsThatOfTheCLibrary() throws IOException, InterruptedException {
        Path program = directory.resolve("oracle");
        assumeTrue(compiled(program), "There is no gcc with glibc 2.33 or later.");
        Random random = new Random(20_241_117);
        byte[][] patterns = new byte[PAIRS][];
        byte[][] texts = new byte[PAIRS][];
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        for (int i = 0; i < PAIRS; i++) {
            patterns[i] = pattern(random);
            texts[i] = text(random, patterns[i]);
            input.write(patterns[i].length);
            input.writeBytes(patterns[i]);
            input.write(texts[i].length);
            input.writeBytes(texts[i]);
        }
        String answers = run(program, Files.write(directory.resolve("pairs"), input.toByteArray()));

        assertThat(answers).hasSize(PAIRS);
        int matches = 0;
        for (int i = 0; i < PAIRS; i++) {
            boolean expected = answers.charAt(i) == '1';
            matches += expected ? 1 : 0;
            if (Fnmatch.matches(patterns[i], 0, texts[i], 0) != expected) {
                assertThat(latin(patterns[i]) + " against " + latin(texts[i]))
                        .as("fnmatch says " + expected)
                        .isEmpty();
            }
        }
        // Pairs that hardly ever match would prove little.
        assertThat(matches).isBetween(PAIRS / 5, PAIRS * 4 / 5);
    }

    private boolean compiled(Path program) throws IOException, InterruptedException {
        Path source = Files.writeString(directory.resolve("oracle.c"), PROGRAM);
        try {
            Process process = new ProcessBuilder("gcc", "-O1", "-o", program.toString(), source.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("gcc.txt").toFile())
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private String run(Path program, Path input) throws IOException, InterruptedException {
        Path output = directory.resolve("answers");
        ProcessBuilder builder = new ProcessBuilder(program.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("POSIXLY_CORRECT");
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private static byte[] pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            pattern.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return pattern.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A text that follows the pattern, so that half of them match, with a mistake now and then. */
    private static byte[] text(Random random, byte[] pattern) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < pattern.length; i++) {
            switch (pattern[i]) {
                case '*' -> text.writeBytes(filling(random, random.nextInt(4)));
                case '?' -> text.writeBytes(filling(random, 1));
                case '\\' -> i = Math.min(i + 1, pattern.length - 1);
                case '[' -> {
                    int end = bracketEnd(pattern, i);
                    if (end > 0 && random.nextInt(8) > 0) {
                        text.write(member(random, pattern, i, end));
                        i = end;
                    } else {
                        text.write('[');
                    }
                }
                default -> text.write(pattern[i]);
            }
            if (pattern[i] != '*' && i > 0 && pattern[i - 1] == '\\') {
                text.write(pattern[i]);
            }
        }
        if (random.nextInt(6) == 0) {
            text.writeBytes(filling(random, 1));
        }
        return text.toByteArray();
    }

    private static byte[] filling(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextInt(4) == 0
                    ? (byte) (1 + random.nextInt(255))
                    : (byte) "ab0[]\\-*?:.z".charAt(random.nextInt(12));
        }
        return bytes;
    }

    private static int bracketEnd(byte[] pattern, int open) {
        for (int i = pattern.length - 1; i > open + 1; i--) {
            if (pattern[i] == ']' && (i == open + 2 || pattern[i - 1] != '\\')) {
                return i;
            }
        }
        return -1;
    }

    private static int member(Random random, byte[] pattern, int open, int end) {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(127) : pattern[open + 1 + random.nextInt(end - open - 1)];
    }

    private static String latin(byte[] bytes) {
        return '`' + new String(bytes, StandardCharsets.ISO_8859_1) + '`';
    }
}
