// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ModuleAliases;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.TreeContents;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;

/** Compiles what a kernel's configuration builds, and puts the lines into the order of a real build. */
final class WholeTree {
    /** Objects that a note names; a large configuration has a hundred that a build makes. */
    private static final int MAX_NAMED = 10;

    private record Job(TreeModule module, TreeObject object, boolean builtIn) {}

    private final TreeRequest request;
    private final KernelTree tree;
    private final TreeUnits units;
    private final TreeProgress progress;

    WholeTree(
            TreeRequest request,
            KernelTree tree,
            KernelEnvironment environment,
            UnitCompiler compiler,
            TreeProgress progress) {
        this.request = request;
        this.tree = tree;
        this.units = new TreeUnits(request, tree, environment, compiler);
        this.progress = progress;
    }

    /** Compiles the tree; what was found about it earlier becomes a part of the result. */
    TreeResult compile(List<Diagnostic> earlier) {
        TreeResult result = compileAll(earlier);
        TreeNames names = new TreeNames(tree.absolute(""), request.kernel().tree());
        return new TreeResult(
                result.aliases().stream().map(names::shown).toList(),
                result.builtIn().stream()
                        .map(alias -> new BuiltInAlias(names.shown(alias.line()), alias.symbol()))
                        .toList(),
                result.tables().stream().map(names::shown).toList(),
                result.diagnostics().stream().map(names::shown).toList());
    }

    private TreeResult compileAll(List<Diagnostic> earlier) {
        List<Diagnostic> findings = new ArrayList<>(earlier);
        TreeContents contents = read();
        findings.addAll(contents.diagnostics());
        if (request.strict() && hasError(findings)) {
            return new TreeResult(List.of(), List.of(), List.of(), untilError(findings));
        }
        List<Job> jobs = new ArrayList<>();
        List<String> generated = new ArrayList<>();
        List<String> rust = new ArrayList<>();
        for (TreeModule module : contents.modules()) {
            for (TreeObject object : module.objects()) {
                add(jobs, new Job(module, object, false));
                if (object.kind() == ObjectSource.GENERATED) {
                    generated.add(object.path());
                } else if (object.kind() == ObjectSource.RUST) {
                    rust.add(object.path());
                }
            }
        }
        if (request.builtIn()) {
            contents.builtIn()
                    .forEach(module -> module.objects().forEach(object -> add(jobs, new Job(module, object, true))));
        }
        unread("kernel.generated-source", "have no source in the tree, because a build makes it", generated, findings);
        unread("kernel.rust-source", "are written in Rust, which is not read", rust, findings);
        return collect(jobs, run(jobs), findings);
    }

    private static void unread(String id, String reason, List<String> objects, List<Diagnostic> findings) {
        if (!objects.isEmpty()) {
            String more = objects.size() > MAX_NAMED ? ", …" : "";
            String named = objects.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
            String message = objects.size() + " objects of modules " + reason + ": " + named + more + ".";
            findings.add(Diagnostic.note(id, null, message).withHint("What they publish is not known."));
        }
    }

    /** Reads makefiles and headers, which do not depend on each other, at the same time. */
    private TreeContents read() {
        List<Optional<TreeContents>> read = WorkerThreads.map(2, piece -> {
            if (piece == 0) {
                return Optional.of(tree.contents());
            }
            units.prepare();
            return Optional.empty();
        });
        return read.get(0).orElseThrow();
    }

    private static void add(List<Job> jobs, Job job) {
        if (job.object.kind() == ObjectSource.C) {
            jobs.add(job);
        }
    }

    private List<UnitCompiler.Outcome> run(List<Job> jobs) {
        units.prepare();
        AtomicInteger done = new AtomicInteger();
        // Pieces are begun in order, so all before the first one with an error are finished, whatever the threads do.
        AtomicInteger firstError = new AtomicInteger(Integer.MAX_VALUE);
        return WorkerThreads.map(jobs.size(), i -> {
            if (request.strict() && i > firstError.get()) {
                return TreeUnits.NOTHING;
            }
            Job job = jobs.get(i);
            UnitCompiler.Outcome outcome = units.compile(job.module, job.object, job.builtIn);
            if (hasError(outcome.diagnostics())) {
                firstError.accumulateAndGet(i, Math::min);
            }
            progress.done(done.incrementAndGet(), jobs.size());
            return outcome;
        });
    }

    private TreeResult collect(List<Job> jobs, List<UnitCompiler.Outcome> outcomes, List<Diagnostic> findings) {
        Map<TreeModule, List<ObjectAliases>> objects = new LinkedHashMap<>();
        Set<Object> known = new HashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            UnitCompiler.Outcome outcome = outcomes.get(i);
            for (Diagnostic found : outcome.diagnostics()) {
                // A header that several sources miss is reported once; other findings differ in their place.
                if (known.add(found.id().equals("preprocess.include-not-found") ? found.message() : found)) {
                    findings.add(found);
                }
            }
            if (request.strict() && hasError(outcome.diagnostics())) {
                return new TreeResult(List.of(), List.of(), List.of(), untilError(findings));
            }
            if (outcome != TreeUnits.NOTHING) {
                objects.computeIfAbsent(jobs.get(i).module, absent -> new ArrayList<>())
                        .add(outcome.aliases());
            }
        }
        units.summary().ifPresent(findings::add);
        List<AliasLine> lines = new ArrayList<>();
        List<BuiltInAlias> builtIn = new ArrayList<>();
        objects.forEach((module, aliases) -> {
            List<AliasLine> made = ModuleAliases.inOrder(aliases, module.isLinked(), tree.repeatsAliases());
            switch (module.module().state()) {
                case MODULE -> lines.addAll(made);
                case BUILT_IN -> made.forEach(line -> builtIn.add(new BuiltInAlias(line, module.symbol())));
                case DISABLED -> {}
            }
        });
        return new TreeResult(lines, builtIn, tables(jobs, outcomes), findings);
    }

    private List<DeviceTable> tables(List<Job> jobs, List<UnitCompiler.Outcome> outcomes) {
        Map<TreeModule, List<ModuleDrivers.Source>> modules = new LinkedHashMap<>();
        for (int i = 0; i < jobs.size() && request.settings().drivers(); i++) {
            Job job = jobs.get(i);
            DriverScan known = outcomes.get(i).drivers();
            boolean read = known != DriverScan.NOTHING;
            modules.computeIfAbsent(job.module, absent -> new ArrayList<>())
                    .add(new ModuleDrivers.Source(known, () -> units.scanAgain(job.module, job.object, read)));
        }
        return ModuleDrivers.tables(modules.values());
    }

    private static boolean hasError(List<Diagnostic> findings) {
        return findings.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }

    private static List<Diagnostic> untilError(List<Diagnostic> findings) {
        int end = 0;
        while (findings.get(end).severity() != Severity.ERROR) {
            end++;
        }
        return findings.subList(0, end + 1);
    }
}
