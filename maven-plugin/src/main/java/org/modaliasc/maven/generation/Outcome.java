// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run did.
 *
 * @param summary one sentence for the log
 * @param changed files that were written or removed
 */
public record Outcome(String summary, List<Path> changed) {
    /** Copies the list. */
    public Outcome {
        changed = List.copyOf(changed);
    }
}
