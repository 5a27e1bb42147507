// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TwoThreadsTest {
    @Test
    void eachPieceIsDoneOnceBeforeTheEnd() {
        // Plain numbers, which must be seen although no lock guards them.
        int[] done = new int[1_000];

        new TwoThreads(done.length, piece -> done[piece]++).finish();

        assertThat(done).containsOnly(1);
    }

    @Test
    void theEndIsThatOfBothThreads() {
        CountDownLatch waiting = new CountDownLatch(1);
        int[] done = new int[2];

        new TwoThreads(2, piece -> {
                    if (onItsOwn()) {
                        // The other piece is left for whoever waits.
                        await(waiting);
                    } else {
                        waiting.countDown();
                    }
                    done[piece]++;
                })
                .finish();

        assertThat(done).containsOnly(1);
    }

    @Test
    void anExceptionInTheSecondThreadReachesWhoeverWaits() {
        CountDownLatch failing = new CountDownLatch(1);
        TwoThreads threads = new TwoThreads(1, piece -> {
            failing.countDown();
            throw new IndexOutOfBoundsException("piece");
        });
        await(failing);

        assertThatThrownBy(threads::finish)
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("piece");
    }

    @Test
    void anErrorInTheSecondThreadReachesWhoeverWaits() {
        CountDownLatch failing = new CountDownLatch(1);
        TwoThreads threads = new TwoThreads(1, piece -> {
            failing.countDown();
            throw new StackOverflowError("piece");
        });
        await(failing);

        assertThatThrownBy(threads::finish)
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("piece");
    }

    @Test
    void anInterruptionIsKeptUntilAllIsDone() {
        CountDownLatch begun = new CountDownLatch(1);
        int[] done = new int[1];
        TwoThreads threads = new TwoThreads(1, piece -> {
            begun.countDown();
            for (int i = 0; i < 1_000; i++) {
                Thread.yield();
            }
            done[piece]++;
        });
        await(begun);
        Thread.currentThread().interrupt();

        threads.finish();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsOnly(1);
    }

    private static boolean onItsOwn() {
        return Thread.currentThread().getName().equals("stamps");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
