// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Work in pieces on the disk, done by a thread of its own and by whoever waits for it: most of the time goes into calls of the
 * system, and both processors are idle otherwise.
 */
final class TwoThreads {
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final Thread second = new Thread(this::help, "stamps");
    private volatile @Nullable Throwable failure;

    /** Begins with the work on its own. */
    TwoThreads(int pieces, IntConsumer work) {
        this.pieces = pieces;
        this.work = work;
        second.setUncaughtExceptionHandler((dead, thrown) -> failure = thrown);
        second.start();
    }

    /** Takes part in the work, and returns when all is done. */
    void finish() {
        help();
        boolean interrupted = false;
        while (second.isAlive()) {
            try {
                second.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = failure;
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new IllegalStateException("A thread failed.", thrown);
        }
    }

    private void help() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }
}
