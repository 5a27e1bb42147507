// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.CompileRequest;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.GenerateRequest;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.TableCompiler;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.golden.GoldenDifference;
import org.modaliasc.compiler.golden.GoldenFiles;
import org.modaliasc.compiler.golden.GoldenText;
import org.opentest4j.AssertionFailedError;

/**
 * Compares the alias lines of C sources with golden files that are checked in, so that a review sees every change of either.
 *
 * <pre>{@code
 * @Test
 * void aliasesAreThoseWeShip() {
 *     ModaliascGolden.of("src/main/modaliasc").verify();
 * }
 * }</pre>
 *
 * <p>There is one golden file for each module, in {@value #DIRECTORY} unless {@link #in} says otherwise; each set of sources needs a
 * directory of its own. Paths are relative to the working directory of the test, which is the directory of the project with
 * Maven. With {@code -Dmodaliasc.update=true} the golden files are rewritten; a test that rewrote something fails that once.
 *
 * <p>Values of this class do not change and can be shared by threads.
 */
public final class ModaliascGolden {
    /** Where golden files are unless said otherwise; the Maven plugin looks there too. */
    public static final String DIRECTORY = "src/test/golden/modaliasc";

    private final CompileRequest request;
    private final Path directory;
    private final @Nullable String packageName;

    private ModaliascGolden(CompileRequest request, Path directory, @Nullable String packageName) {
        this.request = request;
        this.directory = directory;
        this.packageName = packageName;
    }

    /**
     * Takes C sources.
     *
     * @param sources files, and directories of which all {@code .c} files are taken
     */
    public static ModaliascGolden of(String... sources) {
        return of(CompileRequest.of(SourceFiles.find(List.of(sources))).build());
    }

    /** Takes C sources with include directories, macros, a name for the module, or a kernel. */
    public static ModaliascGolden of(CompileRequest request) {
        return new ModaliascGolden(request, Path.of(DIRECTORY), null);
    }

    /** Keeps the golden files in another directory. */
    public ModaliascGolden in(String goldenDirectory) {
        return new ModaliascGolden(request, Path.of(goldenDirectory), packageName);
    }

    /** Compares the generated classes too, as they are in this package. */
    public ModaliascGolden withClasses(String generatedPackage) {
        return new ModaliascGolden(request, directory, generatedPackage);
    }

    /**
     * Compares.
     *
     * @throws AssertionFailedError with a unified diff if something differs; if an update rewrote something; or with the findings
     *     if the sources have mistakes
     * @throws UncheckedIOException if a golden file cannot be read or written
     */
    public void verify() {
        verify(Boolean.getBoolean("modaliasc.update"));
    }

    void verify(boolean update) {
        List<GoldenText> fresh = fresh();
        GoldenFiles golden = new GoldenFiles(directory);
        try {
            List<GoldenDifference> differences = update ? golden.update(fresh) : golden.compare(fresh);
            if (!differences.isEmpty()) {
                throw failure(differences, update);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The golden files in `" + directory + "` cannot be used.", failure);
        }
    }

    private List<GoldenText> fresh() {
        TableCompiler compiler = new TableCompiler();
        CompileResult compiled = compiler.compile(request);
        refuse(compiled.diagnostics());
        List<GoldenText> fresh = new ArrayList<>(GoldenText.ofAliases(compiled.aliases(), Path.of("")));
        if (packageName != null) {
            GenerateResult generated = compiler.generate(new GenerateRequest(request, packageName, null));
            refuse(generated.diagnostics());
            generated.classes().forEach(each -> fresh.add(GoldenText.ofClass(each)));
        }
        return fresh;
    }

    private static void refuse(List<Diagnostic> findings) {
        DiagnosticRenderer renderer = new DiagnosticRenderer(false);
        String errors = findings.stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(renderer::render)
                .collect(Collectors.joining());
        if (!errors.isEmpty()) {
            throw new AssertionFailedError("The sources have mistakes:\n" + errors);
        }
    }

    private static AssertionFailedError failure(List<GoldenDifference> differences, boolean update) {
        String diffs = differences.stream().map(GoldenDifference::diff).collect(Collectors.joining());
        String message = update
                ? "The golden files were updated; review them and run again without -Dmodaliasc.update:\n"
                : "The golden files differ; if the change is wanted, run once with -Dmodaliasc.update=true:\n";
        StringBuilder expected = new StringBuilder();
        StringBuilder actual = new StringBuilder();
        for (GoldenDifference difference : differences) {
            append(expected, difference, difference.golden());
            append(actual, difference, difference.fresh());
        }
        return new AssertionFailedError(message + diffs, expected.toString(), actual.toString());
    }

    private static void append(StringBuilder all, GoldenDifference difference, @Nullable String text) {
        if (text != null) {
            all.append(difference.file().getFileName()).append(":\n").append(text);
        }
    }
}
