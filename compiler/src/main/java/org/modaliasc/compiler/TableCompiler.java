// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.compiler.alias.ModuleAliases;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelConfig;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.preprocess.Preprocessor;
import org.modaliasc.compiler.source.FileAccess;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;
import org.modaliasc.compiler.syntax.TableParser;

/**
 * Compiles C sources to alias lines and to Java matchers.
 *
 * <p>A compiler keeps what it has read, so it answers further requests for the same kernel faster; it does not notice files that
 * change meanwhile. Thread-safe.
 */
public final class TableCompiler {
    private record Opened(@Nullable Environment environment, UnitCompiler units, List<Diagnostic> findings) {}

    /** What depends on a kernel but not on a request, so that requests can share it. */
    private record Kernel(@Nullable KernelTree tree, UnitCompiler units, List<Diagnostic> findings) {}

    private final SourceStore store;
    private final TableParser parser = new TableParser();
    private final UnitCompiler plain;
    private final Map<KernelSource, Kernel> kernels = new ConcurrentHashMap<>();

    /** Creates a compiler of files on disk. */
    public TableCompiler() {
        this(FileAccess.disk());
    }

    /** Creates a compiler that gets all sources and headers of its users from {@code files}. */
    public TableCompiler(FileAccess files) {
        store = new SourceStore(files, PreludeEnvironment.DIRECTORY, PreludeEnvironment.HEADERS);
        plain = new UnitCompiler(store, new Preprocessor(store), parser);
    }

    /** Compiles the sources of a request. Mistakes in them are findings in the result; what is right still comes out. */
    public CompileResult compile(CompileRequest request) {
        Opened opened = open(request);
        Set<Diagnostic> diagnostics = new LinkedHashSet<>(opened.findings());
        Environment environment = opened.environment();
        if (environment == null) {
            return new CompileResult(List.of(), List.of(), List.of(), List.copyOf(diagnostics));
        }
        List<UnitCompiler.Outcome> outcomes = forEachSource(
                request,
                environment,
                (source, setting) -> request.drivers()
                        ? opened.units().compileWithDrivers(source, setting, environment.model(), request.buses())
                        : opened.units().compile(source, setting, environment.model(), request.buses()));
        for (UnitCompiler.Outcome outcome : outcomes) {
            addOnce(outcome.diagnostics(), diagnostics);
        }
        List<SourceInputs> inputs =
                outcomes.stream().map(UnitCompiler.Outcome::inputs).toList();
        List<AliasLine> lines = lines(request, outcomes, environment.repeatsAliases());
        List<DeviceTable> tables = tables(request, environment, opened, outcomes);
        return new CompileResult(lines, tables, inputs, List.copyOf(diagnostics));
    }

    /** Compiles all that a kernel's configuration builds. What cannot be compiled is a finding; the rest still comes out. */
    public TreeResult compileTree(TreeRequest request, TreeProgress progress) {
        return compileTree(request, progress, null);
    }

    /**
     * Compiles all that a kernel's configuration builds.
     *
     * @param cache directory that keeps results for later runs, which take from it what still holds; it may be deleted at any time and
     *     used by several processes at once. Null to keep nothing
     */
    public TreeResult compileTree(TreeRequest request, TreeProgress progress, @Nullable Path cache) {
        // What drivers are declared is not kept.
        boolean drivers = request.settings().drivers();
        TreeCache entry = cache == null || drivers ? null : new TreeCache(cache, request);
        TreeResult result = entry == null ? null : entry.result();
        TreeMemory earlier = entry == null ? null : entry.memory();
        if (entry != null && earlier != null) {
            result = compileChanged(request, progress, entry, earlier);
        } else if (result == null) {
            result = compileAnew(request, progress, entry);
        }
        return new TreeNames(
                        KernelTree.absolutePath(request.kernel().tree()),
                        request.kernel().tree())
                .shown(result);
    }

    private TreeResult compileAnew(TreeRequest request, TreeProgress progress, @Nullable TreeCache cache) {
        // Until the first table is parsed, a tree is opened and headers are read.
        HeadStart start = HeadStart.beginToParse();
        try {
            Kernel kernel = kernels.computeIfAbsent(request.kernel(), this::open);
            KernelTree tree = kernel.tree();
            // A tree that only lacks something still gives what it has.
            boolean unusable = kernel.findings().stream()
                    .anyMatch(found ->
                            found.severity() == Severity.ERROR && !found.id().equals(KernelTree.INCOMPLETE));
            if (tree == null || unusable) {
                return new TreeResult(List.of(), List.of(), List.of(), kernel.findings());
            }
            List<Diagnostic> findings = new ArrayList<>(kernel.findings());
            SourceFile file = store.open(request.kernel().config());
            if (file != null) {
                findings.addAll(tree.findingsAbout(file));
            }
            return new WholeTree(request, tree, kernel.units(), store, progress).compile(findings, cache);
        } finally {
            start.await();
        }
    }

    private TreeResult compileChanged(TreeRequest request, TreeProgress progress, TreeCache cache, TreeMemory earlier) {
        SourceStore layer = store.layer();
        Preprocessor preprocessor = new Preprocessor(layer);
        Set<String> headers = earlier.headers();
        // If one source changed there is work for one thread, so the other reads headers ahead of it.
        HeadStart start = HeadStart.beginToParse(() -> preprocessor.readAhead(headers));
        try {
            TreeSettings settings = earlier.settings();
            settings.virtualFiles().forEach(layer::overlay);
            UnitCompiler units = new UnitCompiler(layer, preprocessor, parser);
            return new TreeUpdate(request, earlier, settings, units, store).compile(cache, progress);
        } finally {
            start.await();
        }
    }

    /** Makes Java matchers of the tables in the sources of a request. A table with a mistake gets no class, the others do. */
    public GenerateResult generate(GenerateRequest request) {
        CompileRequest sources = request.sources();
        Opened opened = open(sources);
        Set<Diagnostic> diagnostics = new LinkedHashSet<>(opened.findings());
        Environment environment = opened.environment();
        if (environment == null) {
            return new GenerateResult(List.of(), List.of(), List.of(), List.copyOf(diagnostics));
        }
        List<Environment.Setting> settings = settings(sources, environment);
        List<UnitCompiler.MatchOutcome> outcomes = WorkerThreads.map(settings.size(), new IntFunction<>() {
            @Override
            public UnitCompiler.MatchOutcome apply(int i) {
                String source = sources.sources().get(i);
                return opened.units().matchTables(source, settings.get(i), environment.model(), sources.buses());
            }
        });
        for (UnitCompiler.MatchOutcome outcome : outcomes) {
            addOnce(outcome.diagnostics(), diagnostics);
        }
        return MatcherGeneration.generate(request, outcomes, new ArrayList<>(diagnostics));
    }

    private static <T> List<T> forEachSource(
            CompileRequest request, Environment environment, BiFunction<String, Environment.Setting, T> work) {
        List<Environment.Setting> settings = settings(request, environment);
        return WorkerThreads.map(
                settings.size(), i -> work.apply(request.sources().get(i), settings.get(i)));
    }

    private static List<Environment.Setting> settings(CompileRequest request, Environment environment) {
        List<Environment.Setting> settings = new ArrayList<>();
        for (String source : request.sources()) {
            settings.add(environment.setting(source, request.moduleName()));
        }
        return settings;
    }

    /** A header that several sources miss is reported once; other findings differ in their place. */
    private static void addOnce(List<Diagnostic> found, Set<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : found) {
            boolean known = diagnostic.id().equals("preprocess.include-not-found")
                    && diagnostics.stream()
                            .anyMatch(earlier -> earlier.message().equals(diagnostic.message()));
            if (!known) {
                diagnostics.add(diagnostic);
            }
        }
    }

    private static List<DeviceTable> tables(
            CompileRequest request, Environment environment, Opened opened, List<UnitCompiler.Outcome> outcomes) {
        Map<String, List<ModuleDrivers.Source>> modules = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size() && request.drivers(); i++) {
            String source = request.sources().get(i);
            DriverScan known = outcomes.get(i).drivers();
            modules.computeIfAbsent(known.module(), absent -> new ArrayList<>())
                    .add(new ModuleDrivers.Source(
                            known,
                            () -> opened.units()
                                    .scanThoroughly(
                                            source,
                                            environment.setting(source, request.moduleName()),
                                            environment.model(),
                                            request.buses())));
        }
        return ModuleDrivers.tables(modules.values());
    }

    private static List<AliasLine> lines(
            CompileRequest request, List<UnitCompiler.Outcome> outcomes, boolean repeated) {
        List<ObjectAliases> objects =
                outcomes.stream().map(UnitCompiler.Outcome::aliases).toList();
        if (request.moduleName() != null) {
            return ModuleAliases.inOrder(objects, objects.size() > 1, repeated);
        }
        return objects.stream()
                .flatMap(object -> ModuleAliases.inOrder(List.of(object), false, repeated).stream())
                .toList();
    }

    private Opened open(CompileRequest request) {
        KernelSource source = request.kernel();
        if (source == null) {
            return new Opened(new PreludeEnvironment(request), plain, List.of());
        }
        Kernel kernel = kernels.computeIfAbsent(source, this::open);
        KernelTree tree = kernel.tree();
        Environment environment = tree == null ? null : new KernelEnvironment(request, tree, store);
        return new Opened(environment, kernel.units(), kernel.findings());
    }

    private Kernel open(KernelSource source) {
        Diagnostics diagnostics = new Diagnostics();
        store.sightings().shared(source.config());
        Lookup lookup = store.lookup(source.config());
        if (!(lookup instanceof Lookup.Found file)) {
            String message = "The configuration `" + source.config() + "` cannot be read.";
            String reason =
                    lookup instanceof Lookup.Unreadable unreadable ? unreadable.reason() : "There is no such file";
            diagnostics.add(Diagnostic.error("kernel.config", null, message).withHint(reason + "."));
            return new Kernel(null, plain, diagnostics.all());
        }
        KernelConfig config = KernelConfig.parse(file.file(), diagnostics);
        SourceStore layer = store.layer();
        // The headers that a build would generate depend on the configuration, so they are no part of the common store.
        KernelTree tree = KernelTree.open(source.tree(), config, source.architecture(), layer, diagnostics);
        tree.settings().virtualFiles().forEach(layer::overlay);
        return new Kernel(tree, new UnitCompiler(layer, new Preprocessor(layer), parser), diagnostics.all());
    }
}
