// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs independent pieces of work on all processors, with the results in the order of the pieces. */
final class WorkerThreads {
    /** Stack of a worker in bytes: trees are walked by recursion, whose depth the limits of the grammar bound well below this. */
    private static final long STACK = 256L << 20;

    /** Pieces that are done before a virtual machine that has just started is warm. */
    private static final int FEW = 64;

    private WorkerThreads() {}

    /** What each thread does: the next piece, as long as there is one. */
    private record Worker<T>(
            int count, IntFunction<T> work, List<@Nullable T> results, AtomicInteger next, List<Throwable> failures)
            implements Runnable {
        @Override
        public void run() {
            try {
                for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
                    // Each piece has a place of its own, which is not looked at before the thread has ended.
                    results.set(piece, work.apply(piece));
                }
            } catch (RuntimeException | Error failure) {
                synchronized (failures) {
                    failures.add(failure);
                }
            }
        }
    }

    static <T> List<T> map(int count, IntFunction<T> work) {
        int processors = Runtime.getRuntime().availableProcessors();
        // A cold virtual machine also compiles, on as many threads, and few pieces are over before they gain from it.
        // With more threads the work gets a larger share of the processors.
        int workers = Math.max(1, Math.min(count, count <= FEW ? 2 * processors : processors));
        List<@Nullable T> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(null);
        }
        AtomicInteger next = new AtomicInteger();
        List<Throwable> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        Runnable worker = new Worker<>(count, work, results, next, failures);
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(null, worker, "compile-" + i, STACK);
            thread.start();
            threads.add(thread);
        }
        join(threads);
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A worker failed.", failures.get(0));
        }
        List<T> complete = new ArrayList<>(count);
        for (T result : results) {
            if (result == null) {
                throw new IllegalStateException("A piece of work gave nothing.");
            }
            complete.add(result);
        }
        return complete;
    }

    /** Waits for threads to end. */
    static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // The workers hold nothing that could be given up halfway; the caller learns of it afterwards.
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
