// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.TableCompiler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Entries per second from the text of a table to its alias lines, in a warm process.
 *
 * <p>Every invocation compiles a source that the compiler has not seen: a directory of equal files is gone through, and then a new
 * compiler starts again with the first. Entries are of the four most frequent forms in kernels, with all ids different.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class TableThroughput {
    private static final int ENTRIES = 1_000;
    private static final int FILES = 256;

    private final List<CompileRequest> requests = new ArrayList<>();
    private Path directory = Path.of("");
    private TableCompiler compiler = new TableCompiler();
    private int next;

    /** Writes the sources. */
    @Setup
    public void writeSources() throws IOException {
        directory = Files.createTempDirectory("modaliasc-throughput");
        for (int i = 0; i < FILES; i++) {
            Path source = Files.writeString(directory.resolve("table" + i + ".c"), table());
            requests.add(CompileRequest.of(List.of(source.toString())).build());
        }
    }

    /** Deletes them. */
    @TearDown
    public void deleteSources() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** Compiles one table. */
    @Benchmark
    @OperationsPerInvocation(ENTRIES)
    public CompileResult compile() {
        if (next == FILES) {
            compiler = new TableCompiler();
            next = 0;
        }
        CompileResult result = compiler.compile(requests.get(next++));
        if (result.aliases().size() != ENTRIES || result.incomplete()) {
            throw new IllegalStateException("The table was not compiled: " + result.diagnostics());
        }
        return result;
    }

    private static String table() {
        StringBuilder text =
                new StringBuilder("#include <linux/module.h>\n#include <linux/pci.h>\nenum { BOARD_A, BOARD_B };\n"
                        + "static const struct pci_device_id table[] = {\n");
        for (int i = 0; i < ENTRIES; i++) {
            text.append(
                    switch (i % 4) {
                        case 0 ->
                            String.format(
                                    Locale.ROOT, "\t{ PCI_DEVICE(0x1a2b, 0x%04x), .driver_data = BOARD_A },%n", i);
                        case 1 -> String.format(Locale.ROOT, "\t{ PCI_VDEVICE(INTEL, 0x%04x), BOARD_B },%n", i);
                        case 2 ->
                            String.format(
                                    Locale.ROOT,
                                    "\t{ 0x%04x, 0x%04x, PCI_ANY_ID, PCI_ANY_ID, 0, 0, BOARD_A },%n",
                                    i,
                                    i + 7);
                        default ->
                            String.format(
                                    Locale.ROOT, "\t{ PCI_DEVICE_SUB(0x8086, 0x%04x, 0x1028, 0x%04x) },%n", i, 3 * i);
                    });
        }
        return text.append("\t{ }\n};\nMODULE_DEVICE_TABLE(pci, table);\n").toString();
    }
}
