// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Compiles tables with gcc and reads their bytes. */
final class Gcc {
    private static final int MOST_SECONDS = 120;

    private Gcc() {}

    /** Tells whether there is a gcc whose types are those that we assume without a kernel: 64 bits, little-endian. */
    static boolean present() {
        try {
            Process process = new ProcessBuilder("gcc", "-dM", "-E", "-x", "c", "/dev/null")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String macros = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    && macros.contains("#define __LP64__ 1")
                    && macros.contains("#define __BYTE_ORDER__ __ORDER_LITTLE_ENDIAN__");
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Compiles and runs a program that prints names and bytes. */
    static Map<String, byte[]> bytes(Path source, Path prelude) throws IOException, InterruptedException {
        Path program = source.resolveSibling(source.getFileName() + ".out");
        Path output = source.resolveSibling(source.getFileName() + ".txt");
        run(
                output,
                "gcc",
                "-std=gnu11",
                "-w",
                "-O0",
                "-fsigned-char",
                "-DMODULE",
                "-I" + prelude,
                "-include",
                "modaliasc/prelude.h",
                "-o",
                program.toString(),
                source.toString());
        run(output, program.toString());
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            int blank = line.indexOf(' ');
            tables.put(line.substring(0, blank), HexFormat.of().parseHex(line.substring(blank + 1)));
        }
        return tables;
    }

    private static void run(Path output, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " does not come to an end.");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    String.join(" ", command) + " failed:\n" + Files.readString(output, StandardCharsets.ISO_8859_1));
        }
    }
}
