// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.benchmarks.match;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.KernelSource;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.emit.GeneratedClass;
import org.modaliasc.compiler.emit.MatcherEmitter;
import org.modaliasc.compiler.match.MatchEntry;
import org.modaliasc.compiler.match.MatchPlan;
import org.modaliasc.compiler.match.MatchTable;
import org.modaliasc.match.PciIdEntry;
import org.modaliasc.match.PciMatcher;

/** Writes what the measurements need: tables as text, devices, and generated classes, compiled. Prints the names of the tables. */
public final class MatcherFiles {
    static final List<String> KINDS = List.of("hit", "miss", "mixed");

    private static final List<Integer> SIZES = List.of(1, 4, 16, 64, 256);
    private static final List<Integer> KERNEL_SIZES = List.of(1_000, 10_000, 100_000);

    private MatcherFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments the directory to write to, and perhaps a {@code modules.alias}, or a kernel's tree and configuration
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<MatchTable> tables = new ArrayList<>();
        SIZES.forEach(size -> tables.add(BenchmarkTables.ofSize(size)));
        KERNEL_SIZES.forEach(size -> tables.add(BenchmarkTables.ofKernelSize(size)));
        if (arguments.length == 2) {
            tables.add(BenchmarkTables.ofAliases(Path.of(arguments[1])));
        } else if (arguments.length == 3) {
            tables.add(BenchmarkTables.ofPatterns(patterns(arguments[1], arguments[2])));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (MatchTable table : tables) {
            write(table, directory);
            out.println(table.name() + " " + table.entries().size());
        }
    }

    private static List<String> patterns(String tree, String config) throws IOException {
        List<String> sources = new ArrayList<>();
        for (String part : List.of("drivers", "sound", "arch/x86")) {
            try (Stream<Path> files = Files.walk(Path.of(tree, part))) {
                for (Path file : files.filter(name -> name.toString().endsWith(".c"))
                        .sorted()
                        .toList()) {
                    if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("MODULE_DEVICE_TABLE(pci")) {
                        sources.add(file.toString());
                    }
                }
            }
        }
        CompileResult result = new TableCompiler()
                .compile(CompileRequest.of(sources)
                        .kernel(new KernelSource(tree, config, null))
                        .buses(Set.of("pci"))
                        .build());
        return result.aliases().stream().map(AliasLine::pattern).toList();
    }

    private static void write(MatchTable table, Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        for (MatchEntry entry : table.entries()) {
            PciIdEntry id = entry.id();
            text.append(String.format(
                    Locale.ROOT,
                    "%x %x %x %x %x %x %x%n",
                    id.vendor(),
                    id.device(),
                    id.subvendor(),
                    id.subdevice(),
                    id.classCode(),
                    id.classMask(),
                    id.overrideOnly()));
        }
        Files.writeString(directory.resolve(table.name() + ".table"), text);
        compile(MatcherEmitter.emit(MatchPlan.of(List.of(table)), "measured", table.name()), directory);
        URL[] classes = {directory.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, MatcherFiles.class.getClassLoader())) {
            Class<?> type = loader.loadClass("measured." + table.name());
            // Which devices match is asked of the class itself: the scan in C checks all answers before anything is
            // measured.
            ProbeSets probes =
                    new ProbeSets((PciMatcher) type.getField("INSTANCE").get(null), 20250101);
            for (String kind : KINDS) {
                probes.probes(kind).write(directory.resolve(table.name() + "." + kind));
            }
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("The class of " + table.name() + " cannot be loaded.", missing);
        }
    }

    private static void compile(GeneratedClass generated, Path directory) throws IOException {
        Path source = directory.resolve("sources").resolve(generated.path());
        Files.createDirectories(source.getParent());
        Files.writeString(source, generated.text());
        Path classes = Files.createDirectories(directory.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (status != 0) {
            throw new IllegalStateException(source + " does not compile.");
        }
    }
}
