// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.modaliasc.compiler.TreeJobs.Job;
import org.modaliasc.compiler.cache.Encoder;
import org.modaliasc.compiler.kbuild.TreeObject;
import org.modaliasc.compiler.kbuild.TreeSettings;
import org.modaliasc.compiler.source.SourceStore;

/**
 * Compiles again what depends on changed files, and takes everything else from an earlier run.
 *
 * <p>Makefiles and the configuration are what they were, so nothing is asked of them: what they say is kept too.
 */
final class TreeUpdate {
    private final TreeRequest request;
    private final TreeMemory earlier;
    private final TreeSettings settings;
    private final Set<String> touched;
    private final TreeUnits units;
    private final SourceStore store;

    TreeUpdate(
            TreeRequest request, TreeMemory earlier, TreeSettings settings, UnitCompiler compiler, SourceStore store) {
        this.request = request;
        this.earlier = earlier;
        this.settings = settings;
        this.touched = earlier.touchedPaths();
        TreeEnvironment environment = new TreeEnvironment(request.settings(), settings, store);
        this.units = new TreeUnits(request, environment, compiler, store);
        this.store = store;
    }

    TreeResult compile(TreeCache cache, TreeProgress progress) {
        units.restore(earlier.sieve());
        SortedMap<Integer, ModuleOutcome> modules = earlier.stale();
        List<Job> jobs = new ArrayList<>();
        for (ModuleOutcome module : modules.values()) {
            addStale(module, jobs);
        }
        Iterator<TreeOutcome> again =
                new TreeJobs(units, request.strict(), progress).run(jobs).iterator();
        SortedMap<Integer, ModuleResult> results = new TreeMap<>();
        for (Map.Entry<Integer, ModuleOutcome> entry : modules.entrySet()) {
            entry.setValue(renewed(entry.getValue(), again));
            results.put(entry.getKey(), entry.getValue().result(settings.repeatsAliases()));
        }
        TreeResult result = ModuleResult.join(earlier.findings(), earlier.results(results), request.strict());
        if (cache.keeps(result, store.sightings()) && earlier.facts().update(store, earlier.touched())) {
            Encoder run = new Encoder();
            earlier.write(run, results, units.includes(), modules, settings);
            cache.put(earlier.facts(), run);
        }
        return result;
    }

    private void addStale(ModuleOutcome module, List<Job> jobs) {
        List<TreeObject> objects = ModuleOutcome.sources(module.module());
        for (int i = 0; i < objects.size(); i++) {
            TreeOutcome outcome = module.outcomes().get(i);
            if (uses(objects.get(i), outcome)) {
                jobs.add(new Job(module.module(), objects.get(i), outcome::flags, module.builtIn()));
            }
        }
    }

    private ModuleOutcome renewed(ModuleOutcome module, Iterator<TreeOutcome> again) {
        List<TreeOutcome> outcomes = new ArrayList<>(module.outcomes());
        List<TreeObject> objects = ModuleOutcome.sources(module.module());
        for (int i = 0; i < objects.size(); i++) {
            if (uses(objects.get(i), outcomes.get(i))) {
                outcomes.set(i, again.next());
            }
        }
        return new ModuleOutcome(module.module(), module.builtIn(), outcomes);
    }

    private boolean uses(TreeObject object, TreeOutcome outcome) {
        return touched.contains(settings.absolute(object.source())) || !Collections.disjoint(outcome.files(), touched);
    }
}
