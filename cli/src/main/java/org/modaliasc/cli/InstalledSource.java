// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.ModuleDirectory;

/** The modules of an installed kernel, and what is built into it. */
final class InstalledSource implements CandidateSource {
    private final ModuleDirectory directory;

    InstalledSource(ModuleDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Candidate> lookup(String modalias) {
        List<Candidate> candidates = new ArrayList<>();
        for (ModuleDirectory.Match match : directory.lookup(modalias)) {
            candidates.add(new Candidate(match.alias(), null, match.builtIn(), null));
        }
        return candidates;
    }

    @Override
    public List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (Alias alias : directory.aliases()) {
            candidates.add(new Candidate(alias, null, directory.isBuiltIn(alias.module()), null));
        }
        return candidates;
    }
}
