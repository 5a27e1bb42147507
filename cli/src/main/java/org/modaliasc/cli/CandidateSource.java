// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.List;

/** Something that knows the aliases of modules: a file, an installed kernel, the sources of drivers. */
interface CandidateSource {
    /**
     * Returns what matches, in the order of kmod.
     *
     * @throws org.modaliasc.match.alias.ModaliasException if the text is no modalias
     */
    List<Candidate> lookup(String modalias);

    /** Returns all candidates, in the order in which depmod lists their aliases. */
    List<Candidate> all();
}
