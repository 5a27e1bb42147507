// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;

/** What came of a source, in a form that is easy to compare. */
record Compiled(CompileResult result) {
    /** A table without fault, which has to come out whatever is wrong elsewhere. */
    static final String OTHER = """
            static const struct pci_device_id other[] = { { PCI_DEVICE(1, 2) }, { } };
            MODULE_DEVICE_TABLE(pci, other);
            """;

    static final List<String> PATTERNS_OF_OTHER = List.of("pci:v00000001d00000002sv*sd*bc*sc*i*");

    /** Far above what anything takes, even on a slow machine; it tells a hang from a slow test. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Compiles a text with a faultless table behind it. */
    static Compiled withOther(Path directory, String text) throws IOException {
        return of(directory, text + OTHER);
    }

    /** Compiles a text as {@code source.c}. */
    static Compiled of(Path directory, String text) throws IOException {
        Path source = directory.resolve("source.c");
        Files.write(source, text.getBytes(StandardCharsets.ISO_8859_1));
        return files(List.of(source.toString()));
    }

    static Compiled files(List<String> sources) {
        return new Compiled(assertTimeoutPreemptively(
                LONGEST,
                () -> new TableCompiler().compile(CompileRequest.of(sources).build())));
    }

    /** Returns a table of these entries and its publication. */
    static String table(String entries) {
        return "static const struct pci_device_id ids[] = {\n" + entries + "\n};\nMODULE_DEVICE_TABLE(pci, ids);\n";
    }

    /** Returns the findings as {@code file:line:column severity identifier}. */
    List<String> findings() {
        return result.diagnostics().stream().map(Compiled::summary).toList();
    }

    private static String summary(Diagnostic found) {
        Location at = found.location();
        String place = at == null ? "-" : Path.of(at.file()).getFileName() + ":" + at.line() + ":" + at.column();
        return place + " " + found.severity().name().toLowerCase(Locale.ROOT) + " " + found.id();
    }

    /** Returns the first finding with an identifier. */
    Diagnostic finding(String id) {
        return result.diagnostics().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " among " + findings()));
    }

    /** Returns the patterns of a table in the order of its entries. */
    List<String> patterns(String table) {
        return result.aliases().stream()
                .filter(line -> table.equals(line.table()))
                .sorted((one, two) -> Integer.compare(one.entry(), two.entry()))
                .map(AliasLine::pattern)
                .toList();
    }
}
