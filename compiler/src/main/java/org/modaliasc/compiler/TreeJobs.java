// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Severity;
import org.modaliasc.compiler.kbuild.SourceFlags;
import org.modaliasc.compiler.kbuild.TreeModule;
import org.modaliasc.compiler.kbuild.TreeObject;

/** Compiles sources of a tree on all processors. */
final class TreeJobs {
    private final TreeUnits units;
    private final boolean strict;
    private final TreeProgress progress;

    TreeJobs(TreeUnits units, boolean strict, TreeProgress progress) {
        this.units = units;
        this.strict = strict;
        this.progress = progress;
    }

    /**
     * One source.
     *
     * @param flags gives what the makefiles add for it
     */
    record Job(TreeModule module, TreeObject object, Supplier<SourceFlags> flags, boolean builtIn) {}

    /** Returns what came of each; what comes behind an error is passed over if the request is strict. */
    List<TreeOutcome> run(List<Job> jobs) {
        AtomicInteger done = new AtomicInteger();
        // Pieces are begun in order, so all before the first one with an error are finished, whatever the threads do.
        AtomicInteger firstError = new AtomicInteger(Integer.MAX_VALUE);
        return WorkerThreads.map(jobs.size(), i -> {
            if (strict && i > firstError.get()) {
                return TreeOutcome.nothing(SourceFlags.NONE);
            }
            Job job = jobs.get(i);
            TreeOutcome outcome = units.compile(job.module, job.object, job.flags.get(), job.builtIn);
            if (hasError(outcome.diagnostics())) {
                firstError.accumulateAndGet(i, Math::min);
            }
            progress.done(done.incrementAndGet(), jobs.size());
            return outcome;
        });
    }

    static boolean hasError(List<Diagnostic> findings) {
        return findings.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
