// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.TreeJobs.Job;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.TreeContents;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.source.SourceStore;

/** Compiles what a kernel's configuration builds, and puts the lines into the order of a real build. */
final class WholeTree {
    /** Objects that a note names; a large configuration has a hundred that a build makes. */
    private static final int MAX_NAMED = 10;

    private record Work(TreeModule module, boolean builtIn) {}

    private final TreeRequest request;
    private final KernelTree tree;
    private final TreeUnits units;
    private final SourceStore store;
    private final TreeProgress progress;

    WholeTree(TreeRequest request, KernelTree tree, UnitCompiler compiler, SourceStore store, TreeProgress progress) {
        this.request = request;
        this.tree = tree;
        this.store = store;
        TreeEnvironment environment = new TreeEnvironment(request.settings(), tree.settings(), store);
        this.units = new TreeUnits(request, environment, compiler, store);
        this.progress = progress;
    }

    /** Compiles the tree; what was found about it earlier becomes a part of the result. */
    TreeResult compile(List<Diagnostic> earlier, @Nullable TreeCache cache) {
        List<Diagnostic> findings = new ArrayList<>(earlier);
        TreeContents contents = read();
        findings.addAll(contents.diagnostics());
        if (request.strict() && TreeJobs.hasError(findings)) {
            return new TreeResult(List.of(), List.of(), List.of(), untilError(findings));
        }
        unread(
                ObjectSource.GENERATED,
                "kernel.generated-source",
                "have no source in the tree, because a build makes it",
                contents,
                findings);
        unread(ObjectSource.RUST, "kernel.rust-source", "are written in Rust, which is not read", contents, findings);
        List<Work> works = works(contents);
        List<Job> jobs = jobs(works);
        List<TreeOutcome> outcomes = new TreeJobs(units, request.strict(), progress).run(jobs);
        List<ModuleOutcome> modules = byModule(works, outcomes);
        List<ModuleResult> results = modules.stream()
                .map(module -> module.result(tree.settings().repeatsAliases()))
                .toList();
        TreeResult result = ModuleResult.join(findings, results, request.strict());
        if (cache != null && cache.keeps(result, store.sightings())) {
            FileFacts facts = FileFacts.of(store);
            Encoder run = new Encoder();
            TreeMemory.write(run, facts, findings, results, units.sieve(), units.includes(), modules, tree.settings());
            cache.put(facts, run);
        }
        return withTables(result, jobs, outcomes);
    }

    private List<Work> works(TreeContents contents) {
        List<Work> works = new ArrayList<>();
        contents.modules().forEach(module -> works.add(new Work(module, false)));
        if (request.builtIn()) {
            contents.builtIn().forEach(module -> works.add(new Work(module, true)));
        }
        return works;
    }

    private List<Job> jobs(List<Work> works) {
        List<Job> jobs = new ArrayList<>();
        for (Work work : works) {
            for (TreeObject object : ModuleOutcome.sources(work.module)) {
                jobs.add(new Job(work.module, object, () -> tree.flagsFor(work.module, object), work.builtIn));
            }
        }
        return jobs;
    }

    private static List<ModuleOutcome> byModule(List<Work> works, List<TreeOutcome> outcomes) {
        List<ModuleOutcome> modules = new ArrayList<>();
        int next = 0;
        for (Work work : works) {
            int end = next + ModuleOutcome.sources(work.module).size();
            modules.add(new ModuleOutcome(work.module, work.builtIn, outcomes.subList(next, end)));
            next = end;
        }
        return modules;
    }

    private static void unread(
            ObjectSource kind, String id, String reason, TreeContents contents, List<Diagnostic> findings) {
        List<String> objects = contents.modules().stream()
                .flatMap(module -> module.objects().stream())
                .filter(object -> object.kind() == kind)
                .map(TreeObject::path)
                .toList();
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

    private TreeResult withTables(TreeResult result, List<Job> jobs, List<TreeOutcome> outcomes) {
        if (!request.settings().drivers() || (request.strict() && result.incomplete())) {
            return result;
        }
        return new TreeResult(result.aliases(), result.builtIn(), tables(jobs, outcomes), result.diagnostics());
    }

    private List<DeviceTable> tables(List<Job> jobs, List<TreeOutcome> outcomes) {
        Map<TreeModule, List<ModuleDrivers.Source>> modules = new LinkedHashMap<>();
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            TreeOutcome outcome = outcomes.get(i);
            DriverScan known = outcome.drivers();
            boolean read = known != DriverScan.NOTHING;
            modules.computeIfAbsent(job.module(), absent -> new ArrayList<>())
                    .add(new ModuleDrivers.Source(
                            known, () -> units.scanAgain(job.module(), job.object(), outcome.flags(), read)));
        }
        return ModuleDrivers.tables(modules.values());
    }

    private static List<Diagnostic> untilError(List<Diagnostic> findings) {
        int end = 0;
        while (findings.get(end).severity() != Severity.ERROR) {
            end++;
        }
        return findings.subList(0, end + 1);
    }
}
