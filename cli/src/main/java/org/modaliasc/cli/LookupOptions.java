// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.match.alias.AliasFile;
import org.modaliasc.match.alias.IndexFormatException;
import org.modaliasc.match.alias.ModuleDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say where aliases are known from, shared by all verbs that look modaliases up. */
final class LookupOptions {
    /** After so many bad lines of a file the rest is counted only: it is probably no list of aliases at all. */
    private static final int MOST_PROBLEMS = 10;

    private final ParseResult parsed;
    private final List<CandidateSource> sources = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private @Nullable Path running;

    LookupOptions(ParseResult parsed) {
        this.parsed = parsed;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(SourceOptions.list(
                "--aliases", "FILE", "Look in this modules.alias or modules.alias.bin; repeatable."));
        spec.addOption(SourceOptions.value(
                "--root", "DIR", "Look in the modules below DIR/lib/modules or DIR/usr/lib/modules."));
        spec.addOption(SourceOptions.value(
                "--kernel-release",
                "VERSION",
                "Which kernel's modules, if DIR has those of several; as `uname -r` says."));
    }

    /** Reads all sources that are named; those that cannot be read are findings. */
    void open() {
        String release = parsed.matchedOptionValue("--kernel-release", (String) null);
        String root = parsed.matchedOptionValue("--root", (String) null);
        if (release != null && (release.isEmpty() || release.contains("/") || release.startsWith("."))) {
            mistakes.add("`--kernel-release` is the name of one directory, as `uname -r` prints it.");
            return;
        }
        for (String file : parsed.matchedOptionValue("--aliases", List.<String>of())) {
            read(file, () -> {
                AliasFile read = AliasFile.open(Path.of(file));
                problems(file, read.problems());
                return new AliasFileSource(read.aliases());
            });
        }
        if (root != null) {
            read(root, () -> directory(Path.of(root), release));
        } else if (release != null) {
            read("/", () -> directory(Path.of("/"), release));
        }
    }

    /**
     * Reads the modules of the running system, provided that nothing else was named.
     *
     * @param root of the system
     */
    void openRunning(Path root, String system, String release) {
        Path directory = system.toLowerCase(Locale.ROOT).equals("linux") ? ModuleRoots.find(root, release) : null;
        if (directory == null) {
            mistakes.add("Name a source, `--aliases FILE` or `--root DIR`; the running system has no list of modules.");
            return;
        }
        running = directory;
        read(directory.toString(), () -> installed(directory));
    }

    /** Opens a source, which may fail as files do. */
    private interface Opening {
        @Nullable
        CandidateSource open() throws IOException;
    }

    private void read(String name, Opening opening) {
        try {
            CandidateSource source = opening.open();
            if (source != null) {
                sources.add(source);
            }
        } catch (IndexFormatException failure) {
            findings.add(
                    Diagnostic.error("lookup.broken-index", Location.ofFile(failure.file()), failure.getMessage() + "")
                            .withHint("depmod writes it anew."));
        } catch (IOException failure) {
            unreadable(name, reason(failure));
        } catch (InvalidPathException failure) {
            unreadable(name, "no file can have this name");
        }
    }

    static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    private void unreadable(String name, String reason) {
        findings.add(Diagnostic.error(
                "lookup.unreadable", Location.ofFile(name), "The aliases cannot be read: " + reason + "."));
    }

    private @Nullable CandidateSource directory(Path root, @Nullable String release) throws IOException {
        if (release != null) {
            Path directory = ModuleRoots.find(root, release);
            if (directory == null) {
                noModules(root, "There is no list of modules of the kernel `" + release + "`.");
                return null;
            }
            return installed(directory);
        }
        List<Path> all = ModuleRoots.all(root);
        if (all.isEmpty()) {
            noModules(root, "There is no list of modules below lib/modules or usr/lib/modules.");
            return null;
        }
        if (all.size() > 1) {
            mistakes.add("`" + root + "` has the modules of several kernels; choose by `--kernel-release`: "
                    + String.join(
                            ", ",
                            all.stream()
                                    .map(path -> "`" + path.getFileName() + "`")
                                    .toList()) + ".");
            return null;
        }
        return installed(all.get(0));
    }

    private void noModules(Path root, String message) {
        findings.add(Diagnostic.error("lookup.no-modules", Location.ofFile(root.toString()), message)
                .withHint("depmod writes modules.alias and modules.alias.bin."));
    }

    private CandidateSource installed(Path directory) throws IOException {
        ModuleDirectory read = ModuleDirectory.open(directory);
        problems(directory.resolve("modules.alias").toString(), read.problems());
        return new InstalledSource(read);
    }

    private void problems(String file, List<AliasFile.Problem> problems) {
        for (AliasFile.Problem problem : problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            findings.add(Diagnostic.warning(
                    "lookup.bad-line", new Location(file, problem.line(), 1, 1, ""), problem.message()));
        }
        if (problems.size() > MOST_PROBLEMS) {
            findings.add(Diagnostic.warning(
                    "lookup.bad-line",
                    Location.ofFile(file),
                    "So it is with " + (problems.size() - MOST_PROBLEMS) + " more lines."));
        }
    }

    /** Returns whether nothing says where to look. */
    boolean empty() {
        return sources.isEmpty() && mistakes.isEmpty() && findings.isEmpty();
    }

    List<CandidateSource> sources() {
        return sources;
    }

    List<String> mistakes() {
        return mistakes;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** Returns the directory of the running system's modules if that is where is looked for want of anything else. */
    @Nullable
    Path running() {
        return running;
    }
}
