// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.maven.freshness.StateFile;
import org.modaliasc.maven.headers.HeaderRoot;
import org.modaliasc.maven.report.Reports;
import org.modaliasc.maven.report.TextLog;

/** A project on disk, and the parameters of a run in it; every field is free to be changed between two runs. */
final class SmallProject {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    final Path directory;
    final TextLog log = new TextLog();
    List<String> defines = new ArrayList<>();
    List<Path> includeDirectories = new ArrayList<>();
    List<HeaderRoot> dependencies = new ArrayList<>();
    List<String> buses = new ArrayList<>();
    List<String> overrideFlags = new ArrayList<>();
    Product product;
    Path output;
    Path sources;
    OutputClaims claims = new OutputClaims();
    String execution = "generate-default";
    String tool = "modaliasc 1";

    SourceSettings.@Nullable KernelSettings kernel;

    @Nullable
    String moduleName;

    boolean incremental = true;
    boolean failOnMissingSources = true;
    boolean failOnWarnings;

    SmallProject(Path directory) {
        this.directory = directory;
        this.output = directory.resolve("target/generated");
        this.sources = directory.resolve("src");
        this.product = matchers(null, null);
    }

    static Product matchers(@Nullable String names, @Nullable String merged) {
        return new Product.Matchers("org.example", names, merged, StandardCharsets.UTF_8, "mvn generate-sources");
    }

    /** Writes a source or header. */
    Path write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a source with a table of one entry; the device may be any expression. */
    void table(String source, String table, String device, String... headers) {
        StringBuilder text = new StringBuilder("#include <linux/module.h>\n#include <linux/pci.h>\n");
        for (String header : headers) {
            text.append("#include \"").append(header).append("\"\n");
        }
        text.append("static const struct pci_device_id ").append(table).append("[] = {\n    { PCI_DEVICE(0x5a1f, ");
        text.append(device)
                .append(") },\n    { }\n};\nMODULE_DEVICE_TABLE(pci, ")
                .append(table)
                .append(");\n");
        write(source, text.toString());
    }

    SourceSettings settings() {
        return new SourceSettings(
                directory,
                List.of(sources),
                List.of("**/*.c"),
                List.of(),
                includeDirectories,
                dependencies,
                defines,
                List.of(),
                List.of(),
                kernel,
                moduleName,
                buses,
                overrideFlags);
    }

    Path state() {
        return StateFile.of(directory.resolve("target/modaliasc"), execution);
    }

    Outcome run() throws UserMistakeException, IOException {
        GenerationRequest request = new GenerationRequest(
                settings(),
                product,
                output,
                state(),
                execution,
                claims,
                tool,
                incremental,
                failOnMissingSources,
                failOnWarnings);
        return new TableBuild(Reports.commandLine()).run(request, log);
    }

    /** Names of the files that a run wrote or removed. */
    List<String> changed(Outcome outcome) {
        return outcome.changed().stream()
                .map(file -> output.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    /** Contents of the output directory by path. */
    Map<String, String> outputs() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(output)) {
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return contents;
    }

    /** Makes everything in the build directory old, so that what a run touches shows. */
    void age() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("target"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    /** Names of what was touched since {@link #age}. */
    List<String> touched() throws IOException {
        List<String> touched = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory.resolve("target"))) {
            for (Path file : files.toList()) {
                if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                    touched.add(directory.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return touched;
    }
}
