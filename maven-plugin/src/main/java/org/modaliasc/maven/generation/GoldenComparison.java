// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;
import org.modaliasc.compiler.CompileResult;
import org.modaliasc.compiler.GenerateResult;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.golden.GoldenDifference;
import org.modaliasc.compiler.golden.GoldenFiles;
import org.modaliasc.compiler.golden.GoldenText;
import org.modaliasc.maven.report.DiagnosticReport;

/** Compares what the sources give now with golden files. Thread-safe. */
@Named
@Singleton
public final class GoldenComparison {
    private final DiagnosticReport report;

    @Inject
    GoldenComparison(DiagnosticReport report) {
        this.report = report;
    }

    /**
     * Compares, and returns one sentence for the log.
     *
     * @throws UserMistakeException with a unified diff if something differs, also if it was updated
     * @throws IOException if files cannot be read or written
     */
    public String compare(GoldenRequest request, Log log) throws UserMistakeException, IOException {
        SourceSettings settings = request.sources();
        List<Path> sources = SourceScan.sources(settings, request.failOnMissingSources());
        RequestCheck.check(settings, request.classes());
        FileNames names = new FileNames(settings.project());
        List<GoldenText> fresh;
        try (ProjectFiles files = new ProjectFiles(settings, names)) {
            Compilation compilation = new Compilation(settings, sources, names, files);
            CompileResult aliases = compilation.aliases();
            fresh = new ArrayList<>(GoldenText.ofAliases(aliases.aliases(), settings.project()));
            Set<Diagnostic> findings = new LinkedHashSet<>(aliases.diagnostics());
            if (request.classes() != null) {
                GenerateResult generated = compilation.matchers(request.classes());
                generated.classes().forEach(each -> fresh.add(GoldenText.ofClass(each)));
                findings.addAll(generated.diagnostics());
            }
            report.report(List.copyOf(findings), files::place, log);
            Findings.check(List.copyOf(findings), request.failOnWarnings());
        }
        GoldenFiles golden = new GoldenFiles(request.directory());
        List<GoldenDifference> differences = request.update() ? golden.update(fresh) : golden.compare(fresh);
        if (differences.isEmpty()) {
            return "The golden files in " + names.name(request.directory()) + " are what the sources give.";
        }
        String diff = differences.stream().map(GoldenDifference::diff).collect(Collectors.joining());
        throw new UserMistakeException((request.update()
                        ? "The golden files were updated; review them and run again without -Dmodaliasc.update:\n"
                        : "The golden files differ; if the change is wanted, run once with -Dmodaliasc.update=true:\n")
                + diff);
    }
}
