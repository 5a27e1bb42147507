// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.plugin.logging.Log;
import org.modaliasc.compiler.HeadStart;
import org.modaliasc.maven.freshness.BuildState;
import org.modaliasc.maven.freshness.ContentDigest;
import org.modaliasc.maven.freshness.StateFile;
import org.modaliasc.maven.report.DiagnosticReport;

/** Runs a request: finds the sources, does nothing if nothing has changed, compiles, writes. Thread-safe. */
@Named
@Singleton
public final class TableBuild {
    private final DiagnosticReport report;

    @Inject
    TableBuild(DiagnosticReport report) {
        this.report = report;
    }

    /**
     * Runs a request.
     *
     * @throws UserMistakeException if something in the project is wrong; findings in the sources are in the log already
     * @throws IOException with a message for the user if files cannot be read or written
     */
    public Outcome run(GenerationRequest request, Log log) throws UserMistakeException, IOException {
        if (Files.exists(request.state())) {
            return build(request, log);
        }
        HeadStart start = HeadStart.begin();
        try {
            return build(request, log);
        } finally {
            // Maven closes the class loader of the plugin when the build ends.
            start.await();
        }
    }

    private Outcome build(GenerationRequest request, Log log) throws UserMistakeException, IOException {
        SourceSettings settings = request.sources();
        FileNames names = new FileNames(settings.project());
        checkOutput(request);
        List<Path> sources = SourceScan.sources(settings, request.failOnMissingSources());
        StateFile stateFile = new StateFile(request.state());
        BuildState before = stateFile.read();
        String digest = ContentDigest.of(RequestText.of(request, sources, names));
        if (request.incremental() && before.isFresh(digest, settings.project())) {
            request.claims().claim(request.execution(), before.outputs().keySet());
            String all = count(before.outputs().size());
            String verb = before.outputs().size() == 1 ? " is" : " are";
            return new Outcome("Nothing to do: " + all + verb + " up to date.", List.of());
        }
        RequestCheck.check(settings, request.product());
        for (Path directory : settings.includeDirectories()) {
            if (!Files.isDirectory(directory)) {
                log.warn("The include directory " + directory + " does not exist.");
            }
        }
        try (ProjectFiles files = new ProjectFiles(settings, names)) {
            Produced produced = sources.isEmpty()
                    ? Produced.NOTHING
                    : Produced.by(new Compilation(settings, sources, names, files), request.product());
            for (Path source : sources) {
                report.forget(source);
            }
            if (!produced.diagnostics().isEmpty()) {
                report.report(produced.diagnostics(), files::place, log);
                Findings.check(produced.diagnostics(), request.failOnWarnings());
            }
            BuildState after = state(request, digest, files, produced, names);
            request.claims().claim(request.execution(), after.outputs().keySet());
            Outcome outcome = write(request, stateFile, before, after, produced);
            for (Path file : outcome.changed()) {
                report.refresh(file);
            }
            return outcome;
        }
    }

    private static void checkOutput(GenerationRequest request) throws UserMistakeException {
        for (Path directory : request.sources().directories()) {
            if (request.outputDirectory().startsWith(directory)) {
                throw new UserMistakeException("The output directory " + request.outputDirectory()
                        + " lies inside the source directory " + directory + ".");
            }
        }
    }

    private static BuildState state(
            GenerationRequest request, String digest, ProjectFiles files, Produced produced, FileNames names) {
        TreeMap<String, String> outputs = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : produced.files().entrySet()) {
            Path path = request.outputDirectory().resolve(file.getKey());
            outputs.put(names.name(path), ContentDigest.of(file.getValue()));
        }
        return new BuildState(
                digest,
                new TreeMap<>(files.inputs()),
                new TreeSet<>(files.absent()),
                new TreeMap<>(files.directories()),
                outputs);
    }

    /** A build that is killed here leaves a state that is not fresh and knows every file it may have written. */
    private static Outcome write(
            GenerationRequest request, StateFile stateFile, BuildState before, BuildState after, Produced produced)
            throws IOException {
        TreeMap<String, String> all = new TreeMap<>(before.outputs());
        all.putAll(after.outputs());
        stateFile.write(BuildState.unfinished(all));
        Outputs outputs = new Outputs(request.outputDirectory());
        if (before.isUnfinished()) {
            outputs.removeUnfinished(before.outputs().keySet().stream()
                    .map(request.sources().project()::resolve)
                    .toList());
        }
        outputs.write(produced.files());
        for (String name : before.outputs().keySet()) {
            if (!after.outputs().containsKey(name) && !request.claims().isClaimed(name)) {
                outputs.remove(request.sources().project().resolve(name));
            }
        }
        stateFile.write(after);
        List<Path> changed = new ArrayList<>(outputs.written());
        changed.addAll(outputs.removed());
        int unchanged = after.outputs().size() - outputs.written().size();
        return new Outcome(
                count(outputs.written().size()) + " written, " + unchanged + " unchanged, "
                        + outputs.removed().size() + " removed.",
                changed);
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
