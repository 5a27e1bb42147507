// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.modaliasc.compiler.TreeProgress;

/** One line on a terminal that tells how many files are done and how long the rest will take. Thread-safe. */
final class ProgressLine implements TreeProgress {
    /** Time between two versions of the line, in nanoseconds. */
    private static final long INTERVAL = 100_000_000;

    private static final String ERASE = "\r\033[K";

    private final PrintStream err;
    private final LongSupplier clock;
    private final long begin;
    private long shown;
    private boolean visible;

    /** Takes a clock that counts nanoseconds. */
    ProgressLine(PrintStream err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.shown = begin;
    }

    @Override
    public synchronized void done(int done, int total) {
        long now = clock.getAsLong();
        if (now - shown < INTERVAL) {
            return;
        }
        shown = now;
        visible = true;
        long left = (now - begin) / Math.max(1, done) * (total - done) / 1_000_000_000;
        err.print(ERASE + done + " of " + total + " files, " + left + " s left");
        err.flush();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (visible) {
            err.print(ERASE);
            err.flush();
        }
    }
}
