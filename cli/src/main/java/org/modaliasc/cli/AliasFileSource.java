// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.AliasIndex;

/** A file of aliases; it tells modules, but neither drivers nor what is built in. */
final class AliasFileSource implements CandidateSource {
    private final List<Alias> aliases;
    private final AliasIndex index;

    AliasFileSource(List<Alias> aliases) {
        this.aliases = aliases;
        this.index = AliasIndex.of(aliases);
    }

    @Override
    public List<Candidate> lookup(String modalias) {
        return candidates(index.lookup(modalias));
    }

    @Override
    public List<Candidate> all() {
        return candidates(aliases);
    }

    private static List<Candidate> candidates(List<Alias> aliases) {
        List<Candidate> candidates = new ArrayList<>(aliases.size());
        for (Alias alias : aliases) {
            candidates.add(new Candidate(alias, null, null, null));
        }
        return candidates;
    }
}
