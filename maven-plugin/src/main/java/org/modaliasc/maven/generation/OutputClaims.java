// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which execution makes which file in this build of a project. Thread-safe.
 *
 * <p>Two executions may share a directory, but each would forever overwrite a file of the other. And a table that moves from one
 * to another must not lose its class because the first has no longer use for it.
 */
public final class OutputClaims {
    private final Map<String, String> executions = new HashMap<>();

    /**
     * Claims files for an execution.
     *
     * @throws UserMistakeException if another one has made one of them in this build
     */
    synchronized void claim(String execution, Iterable<String> files) throws UserMistakeException {
        for (String file : files) {
            String other = executions.putIfAbsent(file, execution);
            if (other != null && !other.equals(execution)) {
                throw new UserMistakeException("The executions `" + other + "` and `" + execution + "` both make "
                        + file + ". Give one of them another package, another directory or other sources.");
            }
        }
    }

    synchronized boolean isClaimed(String file) {
        return executions.containsKey(file);
    }
}
