// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ModuleAliases;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.cache.FileFacts;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.ObjectSource;
import org.modaliasc.compiler.kbuild.TreeContents;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.sieve.Sieve;
import org.modaliasc.compiler.source.Sightings;
import org.modaliasc.compiler.source.SourceStore;

/** Compiles what a kernel's configuration builds, and puts the lines into the order of a real build. */
final class WholeTree {
    /** Objects that a note names; a large configuration has a hundred that a build makes. */
    private static final int MAX_NAMED = 10;

    private record Job(TreeModule module, TreeObject object, boolean builtIn) {}

    private final TreeRequest request;
    private final KernelTree tree;
    private final TreeUnits units;
    private final SourceStore store;
    private final TreeProgress progress;

    WholeTree(
            TreeRequest request,
            KernelTree tree,
            KernelEnvironment environment,
            UnitCompiler compiler,
            SourceStore store,
            TreeProgress progress) {
        this.request = request;
        this.tree = tree;
        this.store = store;
        this.units = new TreeUnits(request, tree, environment, compiler, store);
        this.progress = progress;
    }

    /** Compiles the tree; what was found about it earlier becomes a part of the result. */
    TreeResult compile(List<Diagnostic> earlier, @Nullable TreeCache cache) {
        List<Diagnostic> findings = new ArrayList<>(earlier);
        TreeContents contents = read();
        findings.addAll(contents.diagnostics());
        if (request.strict() && hasError(findings)) {
            return new TreeResult(List.of(), List.of(), List.of(), untilError(findings));
        }
        List<Job> jobs = jobs(contents);
        unread(
                ObjectSource.GENERATED,
                "kernel.generated-source",
                "have no source in the tree, because a build makes it",
                contents,
                findings);
        unread(ObjectSource.RUST, "kernel.rust-source", "are written in Rust, which is not read", contents, findings);
        List<TreeOutcome> outcomes = run(jobs);
        TreeResult result = collect(jobs, outcomes, findings);
        if (cache != null) {
            keep(cache, null, Set.of(), findings, contents, outcomes, result);
        }
        return result;
    }

    /** Compiles again what depends on the touched files, and takes everything else from an earlier run. */
    TreeResult update(TreeMemory earlier, Set<String> touched, TreeCache cache) {
        units.restore(earlier.sieve());
        List<Job> jobs = jobs(earlier.contents());
        List<Integer> stale = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            boolean changed = touched.contains(tree.absolute(jobs.get(i).object.source()))
                    || earlier.outcomes().get(i).files().stream().anyMatch(touched::contains);
            if (changed) {
                stale.add(i);
            }
        }
        List<TreeOutcome> again = run(stale.stream().map(jobs::get).toList());
        List<TreeOutcome> outcomes = new ArrayList<>(earlier.outcomes());
        for (int i = 0; i < stale.size(); i++) {
            outcomes.set(stale.get(i), again.get(i));
        }
        TreeResult result = collect(jobs, outcomes, earlier.findings());
        keep(cache, earlier, touched, earlier.findings(), earlier.contents(), outcomes, result);
        return result;
    }

    private void keep(
            TreeCache cache,
            @Nullable TreeMemory earlier,
            Set<String> touched,
            List<Diagnostic> findings,
            TreeContents contents,
            List<TreeOutcome> outcomes,
            TreeResult result) {
        Sightings seen = store.sightings();
        if (!seen.complete() || (request.strict() && result.incomplete())) {
            return;
        }
        Map<String, Long> files = new HashMap<>();
        if (earlier != null) {
            files.putAll(earlier.facts().files());
            // One that changed and was not read again is no longer included by anything.
            files.keySet().removeAll(touched);
            earlier.facts().addTo(seen);
        }
        files.putAll(store.contents());
        List<Sieve.Link> links = units.links();
        Set<String> ofSources = new HashSet<>();
        outcomes.forEach(outcome -> ofSources.addAll(outcome.files()));
        for (Sieve.Link link : links) {
            ofSources.add(link.from());
            ofSources.add(link.to());
        }
        for (Job job : jobs(contents)) {
            ofSources.add(tree.absolute(job.object.source()));
        }
        files.keySet().stream().filter(path -> !ofSources.contains(path)).forEach(seen::shared);
        FileFacts facts = FileFacts.of(files, seen, earlier == null ? null : earlier.facts());
        Encoder details = new Encoder();
        TreeMemory.write(
                details, facts, findings, contents, units.sieve(), TreeMemory.links(facts, earlier, links), outcomes);
        cache.put(facts, result, details);
    }

    private List<Job> jobs(TreeContents contents) {
        List<Job> jobs = new ArrayList<>();
        contents.modules()
                .forEach(module -> module.objects().forEach(object -> add(jobs, new Job(module, object, false))));
        if (request.builtIn()) {
            contents.builtIn()
                    .forEach(module -> module.objects().forEach(object -> add(jobs, new Job(module, object, true))));
        }
        return jobs;
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

    private static void add(List<Job> jobs, Job job) {
        if (job.object.kind() == ObjectSource.C) {
            jobs.add(job);
        }
    }

    private List<TreeOutcome> run(List<Job> jobs) {
        AtomicInteger done = new AtomicInteger();
        // Pieces are begun in order, so all before the first one with an error are finished, whatever the threads do.
        AtomicInteger firstError = new AtomicInteger(Integer.MAX_VALUE);
        return WorkerThreads.map(jobs.size(), i -> {
            if (request.strict() && i > firstError.get()) {
                return TreeOutcome.NOTHING;
            }
            Job job = jobs.get(i);
            TreeOutcome outcome = units.compile(job.module, job.object, job.builtIn);
            if (hasError(outcome.diagnostics())) {
                firstError.accumulateAndGet(i, Math::min);
            }
            progress.done(done.incrementAndGet(), jobs.size());
            return outcome;
        });
    }

    private TreeResult collect(List<Job> jobs, List<TreeOutcome> outcomes, List<Diagnostic> earlier) {
        List<Diagnostic> findings = new ArrayList<>(earlier);
        Map<TreeModule, List<ObjectAliases>> objects = new LinkedHashMap<>();
        Set<Object> known = new HashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            TreeOutcome outcome = outcomes.get(i);
            for (Diagnostic found : outcome.diagnostics()) {
                // A header that several sources miss is reported once; other findings differ in their place.
                if (known.add(found.id().equals("preprocess.include-not-found") ? found.message() : found)) {
                    findings.add(found);
                }
            }
            if (request.strict() && hasError(outcome.diagnostics())) {
                return new TreeResult(List.of(), List.of(), List.of(), untilError(findings));
            }
            if (outcome != TreeOutcome.NOTHING) {
                objects.computeIfAbsent(jobs.get(i).module, absent -> new ArrayList<>())
                        .add(outcome.aliases());
            }
        }
        TreeUnits.summary(outcomes).ifPresent(findings::add);
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

    private List<DeviceTable> tables(List<Job> jobs, List<TreeOutcome> outcomes) {
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
