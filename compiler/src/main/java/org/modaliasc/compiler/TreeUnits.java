// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.cache.Decoder;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.MacroFlag;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.sieve.Places;
import org.modaliasc.compiler.sieve.Sieve;
import org.modaliasc.compiler.sieve.Wanted;
import org.modaliasc.compiler.source.SourceStore;

/** Compiles the objects of a tree one by one, those that can publish something. Thread-safe once it is prepared. */
final class TreeUnits {
    private static final String UNSUPPORTED = "bus.unsupported";

    private final TreeRequest request;
    private final TreeEnvironment environment;
    private final UnitCompiler compiler;
    private final SourceStore store;
    private @Nullable Sieve sieve;

    /** By the object, because the tree gives the same one for the same flags, and comparing their lists takes longer. */
    private final Map<SourceFlags, Optional<Places>> places = Collections.synchronizedMap(new IdentityHashMap<>());

    TreeUnits(TreeRequest request, TreeEnvironment environment, UnitCompiler compiler, SourceStore store) {
        this.request = request;
        this.environment = environment;
        this.compiler = compiler;
        this.store = store;
    }

    /** Reads the headers that all sources share. */
    void prepare() {
        sieve = sifts() ? Sieve.over(settings().includeDirectories(), wanted(), store) : null;
    }

    /** Takes up what was found out about those headers earlier, empty if nothing was. */
    void restore(Decoder known) {
        sieve = known.hasMore() ? Sieve.read(known, wanted(), store) : null;
    }

    /** Returns what was found out about the headers that all sources share. */
    Encoder sieve() {
        Encoder out = new Encoder();
        if (sieve != null) {
            sieve.write(out);
        }
        return out;
    }

    /** Returns which file includes which, as far as the choice of the sources to compile depended on it. */
    Collection<Sieve.Includes> includes() {
        return sieve == null ? List.of() : sieve.includes();
    }

    private Wanted wanted() {
        return new Wanted(
                UnitCompiler.DEVICE_TABLE,
                ModuleInfo.MACROS.keySet(),
                ModuleInfo.TAG,
                buses(),
                Buses.prefixes(buses(), request.settings().flags()));
    }

    /** A macro that the user defines or a file that is included everywhere may publish in every source. */
    private boolean sifts() {
        return request.settings().macros().isEmpty()
                && request.settings().forcedIncludes().isEmpty();
    }

    TreeOutcome compile(TreeModule module, TreeObject object, SourceFlags flags, boolean builtIn) {
        String source = settings().absolute(object.source());
        if (!mayPublish(source, flags)) {
            return TreeOutcome.nothing(flags);
        }
        Environment.Setting setting = environment.setting(module, object, flags);
        UnitCompiler.Outcome outcome = request.settings().drivers()
                ? compiler.compileWithDrivers(source, setting, settings().model(), buses())
                : compiler.compile(source, setting, settings().model(), buses());
        List<Diagnostic> found = outcome.diagnostics();
        return new TreeOutcome(
                flags,
                outcome.aliases(),
                outcome.drivers(),
                findings(found, builtIn),
                found.stream().anyMatch(finding -> finding.id().equals(UNSUPPORTED)),
                outcome.inputs().record(store.sightings()),
                ReadHeaders.of(outcome.inputs().headers()));
    }

    /** Reads which drivers an object declares, though it may publish nothing, or in ways that its text does not foreshadow. */
    DriverScan scanAgain(TreeModule module, TreeObject object, SourceFlags flags, boolean read) {
        String source = settings().absolute(object.source());
        Environment.Setting setting = environment.setting(module, object, flags);
        return read
                ? compiler.scanThoroughly(source, setting, settings().model(), buses())
                : compiler.compileWithDrivers(source, setting, settings().model(), buses())
                        .drivers();
    }

    private TreeSettings settings() {
        return environment.settings();
    }

    private Set<String> buses() {
        return request.settings().buses();
    }

    private boolean mayPublish(String source, SourceFlags flags) {
        Sieve made = sieve;
        if (made == null) {
            return true;
        }
        Optional<Places> known = places.get(flags);
        if (known == null) {
            known = places(flags, made);
            places.put(flags, known);
        }
        return known.isEmpty() || made.mayPublish(source, known.get());
    }

    /** Returns where the includes of sources with some flags are searched; nothing if the flags themselves may publish. */
    private Optional<Places> places(SourceFlags flags, Sieve made) {
        for (MacroFlag macro : flags.macros()) {
            if (macro.value() != null && made.namesPublisher(macro.value())) {
                return Optional.empty();
            }
        }
        List<String> all = new ArrayList<>(request.settings().includeDirectories());
        all.addAll(settings().includeDirectories());
        all.addAll(flags.includeDirectories());
        all.addAll(flags.systemDirectories());
        return Optional.of(made.places(flags.quoteDirectories(), all, flags.forcedIncludes()));
    }

    private List<Diagnostic> findings(List<Diagnostic> found, boolean builtIn) {
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic finding : found) {
            // Code that is never built as a module need not compile as one, and no line is lost by it.
            boolean counts = !builtIn || finding.severity() == Severity.ERROR;
            if (counts && !finding.id().equals(UNSUPPORTED)) {
                kept.add(builtIn ? softened(finding) : finding);
            }
        }
        return List.copyOf(kept);
    }

    private static Diagnostic softened(Diagnostic finding) {
        return new Diagnostic(
                finding.id(), Severity.WARNING, finding.location(), finding.message(), finding.hint(), finding.notes());
    }

    /** Returns one note in place of one for each source. */
    static Diagnostic summary(int unsupported) {
        String message = unsupported + " sources have tables of types that are not supported yet;"
                + " no aliases are made for those.";
        return Diagnostic.note(UNSUPPORTED, null, message);
    }
}
