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

    // A future would do the same, and loads dozens of classes for it.
    private final Thread second = new Thread("stamps") {
        @Override
        public void run() {
            try {
                help();
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
        }
    };

    /** What the thread failed with; read when it has ended. */
    private @Nullable Throwable failure;

    /** Begins with the work on its own. */
    TwoThreads(int pieces, IntConsumer work) {
        this.pieces = pieces;
        this.work = work;
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
                // The thread does not wait for anything; the caller learns of it afterwards.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }

    private void help() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }
}
