// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.ObjectAliases;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.KernelTree;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.sieve.Sieve;
import org.modaliasc.compiler.sieve.Wanted;

/** Compiles the objects of a tree one by one, those that can publish something. Thread-safe once it is prepared. */
final class TreeUnits {
    /** What comes of a source that publishes nothing. */
    static final UnitCompiler.Outcome NOTHING = new UnitCompiler.Outcome(
            new ObjectAliases(List.of(), List.of()),
            DriverScan.NOTHING,
            new SourceInputs("", List.of(), List.of()),
            List.of());

    private static final String UNSUPPORTED = "bus.unsupported";

    private final TreeRequest request;
    private final KernelTree tree;
    private final KernelEnvironment environment;
    private final UnitCompiler compiler;
    private final AtomicInteger unsupported = new AtomicInteger();
    private @Nullable Sieve sieve;

    TreeUnits(TreeRequest request, KernelTree tree, KernelEnvironment environment, UnitCompiler compiler) {
        this.request = request;
        this.tree = tree;
        this.environment = environment;
        this.compiler = compiler;
    }

    void prepare() {
        CompileRequest settings = request.settings();
        Wanted wanted = new Wanted(
                UnitCompiler.DEVICE_TABLE,
                ModuleInfo.MACROS,
                "alias",
                settings.buses(),
                Buses.prefixes(settings.buses(), settings.flags()));
        // A macro that the user defines or a file that is included everywhere may publish in every source.
        boolean plain = settings.macros().isEmpty() && settings.forcedIncludes().isEmpty();
        sieve = plain ? Sieve.over(tree.includeDirectories(), wanted) : null;
    }

    UnitCompiler.Outcome compile(TreeModule module, TreeObject object, boolean builtIn) {
        String source = tree.absolute(object.source());
        if (sieve != null && !sieve.mayPublish(source, includes(module, object))) {
            return NOTHING;
        }
        // Built-in code publishes no tables, so it is read as if it were a module.
        Environment.Setting setting = environment.setting(module, object, true);
        UnitCompiler.Outcome outcome = request.settings().drivers()
                ? compiler.compileWithDrivers(source, setting, environment.model(), buses())
                : compiler.compile(source, setting, environment.model(), buses());
        return new UnitCompiler.Outcome(
                outcome.aliases(), outcome.drivers(), outcome.inputs(), findings(outcome.diagnostics(), builtIn));
    }

    /** Reads which drivers an object declares, though it may publish nothing, or in ways that its text does not foreshadow. */
    DriverScan scanAgain(TreeModule module, TreeObject object, boolean read) {
        String source = tree.absolute(object.source());
        Environment.Setting setting = environment.setting(module, object, true);
        return read
                ? compiler.scanThoroughly(source, setting, environment.model(), buses())
                : compiler.compileWithDrivers(source, setting, environment.model(), buses())
                        .drivers();
    }

    private Set<String> buses() {
        return request.settings().buses();
    }

    private Sieve.Includes includes(TreeModule module, TreeObject object) {
        SourceFlags flags = tree.flagsFor(module, object);
        List<String> all = new java.util.ArrayList<>(request.settings().includeDirectories());
        all.addAll(tree.includeDirectories());
        all.addAll(flags.includeDirectories());
        all.addAll(flags.systemDirectories());
        return new Sieve.Includes(flags.quoteDirectories(), all, flags.forcedIncludes());
    }

    private List<Diagnostic> findings(List<Diagnostic> found, boolean builtIn) {
        if (found.stream().anyMatch(finding -> finding.id().equals(UNSUPPORTED))) {
            unsupported.incrementAndGet();
        }
        return found.stream()
                .filter(finding -> !finding.id().equals(UNSUPPORTED))
                // Code that is never built as a module need not compile as one, and no line is lost by it.
                .filter(finding -> !builtIn || finding.severity() == Severity.ERROR)
                .map(finding -> builtIn ? softened(finding) : finding)
                .toList();
    }

    private static Diagnostic softened(Diagnostic finding) {
        return new Diagnostic(
                finding.id(), Severity.WARNING, finding.location(), finding.message(), finding.hint(), finding.notes());
    }

    /** Returns one note in place of one for each source. */
    Optional<Diagnostic> summary() {
        if (unsupported.get() == 0) {
            return Optional.empty();
        }
        String message = unsupported.get() + " sources have tables of types that are not supported yet;"
                + " no aliases are made for those.";
        return Optional.of(Diagnostic.note(UNSUPPORTED, null, message));
    }
}
