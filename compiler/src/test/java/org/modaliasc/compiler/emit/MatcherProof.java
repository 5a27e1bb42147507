// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.match.LinearMatcher;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/**
 * Holds generated classes, the linear matcher and the scan in C to each other: for random tables, and for all PCI tables of a kernel one
 * by one and together. {@code benchmarks/prove} runs it. A probe is one device, asked for its first match and for all of them.
 */
public final class MatcherProof {
    /** How many classes javac is given at once. */
    private static final int TOGETHER = 50;

    private final Path scan;
    private final Path directory;
    private final AtomicLong probes = new AtomicLong();

    private MatcherProof(Path scan, Path directory) {
        this.scan = scan;
        this.directory = directory;
    }

    /**
     * Prints what was compared, or throws at the first difference.
     *
     * @param arguments the program of {@code linear.c}, a directory for its files, how many random tables, how many probes for each,
     *     how many for each table of the kernel, and perhaps the kernel's tree and configuration
     */
    public static void main(String[] arguments) throws IOException {
        MatcherProof proof = new MatcherProof(Path.of(arguments[0]), Path.of(arguments[1]));
        int tables = Integer.parseInt(arguments[2]);
        int each = Integer.parseInt(arguments[3]);
        IntStream.range(0, (tables + TOGETHER - 1) / TOGETHER)
                .parallel()
                .forEach(batch -> proof.random(batch * TOGETHER, Math.min(tables, (batch + 1) * TOGETHER), each));
        proof.report(tables + " random tables");
        if (arguments.length > 5) {
            proof.kernel(arguments[5], arguments[6], Integer.parseInt(arguments[4]));
        }
    }

    private void report(String what) {
        System.out.printf(Locale.ROOT, "%s: %,d probes, 0 differences%n", what, probes.getAndSet(0));
    }

    private void random(int from, int to, int each) {
        // A source of its own for each batch: then it does not matter which thread is first.
        RandomTables random = new RandomTables(20250101L + from);
        List<MatchTable> tables = new ArrayList<>();
        List<GeneratedClass> classes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            MatchTable table = random.table(i, 2000);
            tables.add(table);
            classes.add(MatcherEmitter.emit(MatchPlan.of(List.of(table)), "generated", JavaNames.camel(table.name())));
        }
        List<PciMatcher> matchers = MemoryCompiler.matchers(classes);
        for (int i = 0; i < matchers.size(); i++) {
            compare(tables.get(i).name(), matchers.get(i), new LinearMatcher(List.of(tables.get(i))), each, from + i);
        }
    }

    private void kernel(String tree, String config, int each) throws IOException {
        List<String> sources = sources(Path.of(tree));
        List<PciMatcher> matchers = matchers(sources, tree, config, null);
        IntStream.range(0, matchers.size())
                .parallel()
                .forEach(i -> compare("table " + i, matchers.get(i), linear(matchers.get(i)), each, i));
        report(matchers.size() + " tables of the kernel");
        PciMatcher merged = matchers(sources, tree, config, "AllDrivers").get(0);
        int pieces = 64;
        IntStream.range(0, pieces)
                .parallel()
                .forEach(i -> compare("all tables " + i, merged, linear(merged), each / 8, 1000 + i));
        report("all of them together, " + merged.size() + " entries");
    }

    private static List<PciMatcher> matchers(
            List<String> sources, String tree, String config, @Nullable String merged) {
        CompileRequest request = CompileRequest.of(sources)
                .kernel(new KernelSource(tree, config, null))
                .buses(Set.of("pci"))
                .build();
        return MemoryCompiler.matchers(new TableCompiler()
                .generate(new GenerateRequest(request, "generated", merged))
                .classes());
    }

    /** All sources that publish a PCI table by its name; which of them the configuration builds does not matter here. */
    private static List<String> sources(Path tree) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".c"))
                    .sorted()
                    .toList()) {
                if (!file.startsWith(tree.resolve("tools"))
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains("MODULE_DEVICE_TABLE(pci")) {
                    sources.add(file.toString());
                }
            }
        }
        return sources;
    }

    private static LinearMatcher linear(PciMatcher matcher) {
        List<MatchEntry> entries = new ArrayList<>();
        for (int i = 0; i < matcher.size(); i++) {
            entries.add(new MatchEntry(matcher.entry(i), "", 0, 0, ""));
        }
        return new LinearMatcher(List.of(new MatchTable("", "", "", entries)));
    }

    private void compare(String what, PciMatcher tested, LinearMatcher oracle, int each, int seed) {
        DeviceProbes devices = new DeviceProbes(oracle, each / 2, seed);
        MatcherComparison.answersAgree(what, tested, oracle, devices);
        Path file = directory.resolve(Thread.currentThread().getName().replaceAll("\\W", "_"));
        try {
            write(oracle, devices, file);
            int status = new ProcessBuilder(
                            scan.toString(), "all", file + ".table", file + ".probes", file + ".matches")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(scan + " ended with " + status + ".");
            }
            compareWithScan(what, tested, devices, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        probes.addAndGet(2L * devices.ids.length);
    }

    private static void write(LinearMatcher table, DeviceProbes devices, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < table.size(); i++) {
            PciIdEntry id = table.entry(i);
            int[] numbers = {
                id.vendor(),
                id.device(),
                id.subvendor(),
                id.subdevice(),
                id.classCode(),
                id.classMask(),
                id.overrideOnly()
            };
            for (int number : numbers) {
                text.append(Integer.toHexString(number)).append(' ');
            }
            text.append('\n');
        }
        Files.writeString(Path.of(file + ".table"), text);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(file + ".probes"))))) {
            for (int i = 0; i < devices.ids.length; i++) {
                out.writeLong(devices.ids[i]);
                out.writeInt(devices.classCodes[i]);
            }
        }
    }

    private static void compareWithScan(String what, PciMatcher tested, DeviceProbes devices, Path file)
            throws IOException {
        int[] found = new int[tested.size()];
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file + ".matches"))))) {
            for (int i = 0; i < devices.ids.length; i++) {
                for (boolean overridden : new boolean[] {false, true}) {
                    int count = tested.all(devices.ids[i], devices.classCodes[i], overridden, found);
                    int sum = 0;
                    for (int match = 0; match < count; match++) {
                        sum = 31 * sum + found[match];
                    }
                    int first = tested.first(devices.ids[i], devices.classCodes[i], overridden);
                    if (in.readInt() != first || in.readInt() != count || in.readInt() != sum) {
                        throw new AssertionError(String.format(
                                Locale.ROOT,
                                "%s, ids %016x class %06x: C answers otherwise than %d of %d",
                                what,
                                devices.ids[i],
                                devices.classCodes[i],
                                first,
                                count));
                    }
                }
            }
            if (in.read() >= 0) {
                throw new AssertionError(what + ": C answers more than it was asked.");
            }
        }
    }
}
