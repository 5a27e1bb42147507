// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

/** Learns how far the work on a tree has got. Called by several threads. */
public interface TreeProgress {
    /** Shows nothing. */
    TreeProgress NONE = (done, total) -> {};

    /** Tells how many of all sources are done. */
    void done(int done, int total);
}
