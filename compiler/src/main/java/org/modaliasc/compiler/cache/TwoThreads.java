// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Work in pieces on the disk, done by a thread of its own and by whoever waits for it: most of the time goes into calls of the
 * system, and both processors are idle otherwise.
 */
final class TwoThreads {
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final CompletableFuture<Void> second;

    /** Begins with the work on its own. */
    TwoThreads(int pieces, IntConsumer work) {
        this.pieces = pieces;
        this.work = work;
        this.second = CompletableFuture.runAsync(this::help, task -> new Thread(task, "stamps").start());
    }

    /** Takes part in the work, and returns when all is done. */
    void finish() {
        help();
        try {
            second.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failure;
        }
    }

    private void help() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }
}
