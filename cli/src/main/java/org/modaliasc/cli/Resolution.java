// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found for one modalias.
 *
 * @param modalias as given
 * @param matches in the order of kmod
 * @param best the choice among variants, or null if none was asked for or none can be made
 * @param problem what is wrong with the modalias, in one sentence, or null
 */
record Resolution(
        String modalias,
        List<Candidate> matches,
        @Nullable Best best,
        @Nullable String problem) {
    /**
     * A choice.
     *
     * @param module its module
     * @param driver the name of its driver, or null if that is not known
     * @param builtIn whether it is part of the kernel itself, or null if that is not known
     * @param candidate what was chosen, or null if nothing fits and this is the fallback
     */
    record Best(
            String module,
            @Nullable String driver,
            @Nullable Boolean builtIn,
            @Nullable Candidate candidate) {}

    /** Returns the exit status that this answer deserves. */
    int status() {
        if (problem != null) {
            return ExitStatus.FAILED;
        }
        return matches.isEmpty() && best == null ? ExitStatus.NEGATIVE : ExitStatus.SUCCESS;
    }
}
