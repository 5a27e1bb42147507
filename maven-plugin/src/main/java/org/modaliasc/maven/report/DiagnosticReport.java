// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.report;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.build.BuildContext;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.DiagnosticRenderer;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.diagnostic.Severity;

/**
 * Tells findings to the log, in the form in which the compiler plugin does, so that consoles link them, and to the editor if Maven
 * runs in one. Thread-safe.
 */
@Named
@Singleton
public final class DiagnosticReport {
    private final BuildContext context;
    private final boolean editor;
    private final DiagnosticRenderer renderer = new DiagnosticRenderer(false);

    @Inject
    DiagnosticReport(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext implementation) {
        this.context = context;
        // On the command line there is the default one, which only logs: everything would be there twice.
        this.editor = !(implementation instanceof org.sonatype.plexus.build.incremental.DefaultBuildContext);
    }

    /**
     * Reports findings.
     *
     * @param places gives the place of a file by the name that the compiler has for it
     */
    public void report(List<Diagnostic> findings, UnaryOperator<String> places, Log log) {
        for (Diagnostic finding : findings) {
            String text = text(finding, places);
            switch (finding.severity()) {
                case ERROR -> log.error(text);
                case WARNING -> log.warn(text);
                case NOTE -> log.info(text);
            }
            Location location = finding.location();
            if (editor && location != null && finding.severity() != Severity.NOTE) {
                mark(finding, new File(places.apply(location.file())), location);
            }
        }
    }

    private String text(Diagnostic finding, UnaryOperator<String> places) {
        StringBuilder text = new StringBuilder();
        Location location = finding.location();
        if (location != null) {
            text.append(DiagnosticRenderer.visible(places.apply(location.file())));
            text.append(":[")
                    .append(location.line())
                    .append(',')
                    .append(location.column())
                    .append("] ");
        }
        text.append(DiagnosticRenderer.visible(finding.message()));
        text.append(" [").append(finding.id()).append("]\n").append(renderer.details(finding));
        return text.toString().stripTrailing();
    }

    private void mark(Diagnostic finding, File file, Location location) {
        int severity =
                finding.severity() == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
        context.addMessage(file, location.line(), location.column(), finding.message(), severity, null);
    }

    /** Takes back what was told to the editor about a file. */
    public void forget(Path file) {
        if (editor) {
            context.removeMessages(file.toFile());
        }
    }

    /** Tells the editor that a file was written or removed. */
    public void refresh(Path file) {
        context.refresh(file.toFile());
    }
}
