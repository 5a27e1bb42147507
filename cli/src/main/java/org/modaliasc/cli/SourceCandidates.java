// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.BuiltInAlias;
import org.modaliasc.compiler.DeviceTable;
import org.modaliasc.compiler.Driver;
import org.modaliasc.compiler.alias.AliasLine;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.AliasIndex;

/** The modules of C sources, with the names of their drivers. */
final class SourceCandidates implements CandidateSource {
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Alias, Candidate> byAlias = new IdentityHashMap<>();
    private final AliasIndex index;

    SourceCandidates(SourceTables sources) {
        List<Alias> aliases = aliases(sources.aliases(), 0);
        for (int i = 0; i < aliases.size(); i++) {
            AliasLine line = sources.aliases().get(i);
            add(new Candidate(aliases.get(i), driver(line, sources.tables()), false, null));
        }
        // What is built in answers behind what can be loaded.
        List<AliasLine> lines =
                sources.builtIn().stream().map(BuiltInAlias::line).toList();
        List<Alias> builtIn = aliases(lines, aliases.size());
        for (int i = 0; i < builtIn.size(); i++) {
            BuiltInAlias known = sources.builtIn().get(i);
            add(new Candidate(builtIn.get(i), driver(known.line(), sources.tables()), true, known.symbol()));
        }
        index = AliasIndex.of(candidates.stream().map(Candidate::alias).toList());
    }

    private void add(Candidate candidate) {
        candidates.add(candidate);
        byAlias.put(candidate.alias(), candidate);
    }

    /** Returns lines as kmod would read them from a file: a module that comes later answers later. */
    static List<Alias> aliases(List<AliasLine> lines, int firstPriority) {
        List<Alias> aliases = new ArrayList<>(lines.size());
        String module = "";
        int priority = firstPriority - 1;
        for (AliasLine line : lines) {
            if (!line.module().equals(module)) {
                module = line.module();
                priority++;
            }
            aliases.add(new Alias(line.pattern(), line.module(), priority, line.file(), line.line()));
        }
        return aliases;
    }

    /** Returns the name of the first driver of the table that a line comes from. */
    private static @Nullable String driver(AliasLine line, List<DeviceTable> tables) {
        for (DeviceTable table : tables) {
            if (table.name().equals(line.table()) && table.module().equals(line.module())) {
                for (Driver driver : table.drivers()) {
                    if (driver.name() != null) {
                        return driver.name();
                    }
                }
            }
        }
        return null;
    }

    @Override
    public List<Candidate> lookup(String modalias) {
        return index.lookup(modalias).stream()
                .map(alias -> Objects.requireNonNull(byAlias.get(alias)))
                .toList();
    }

    @Override
    public List<Candidate> all() {
        return candidates;
    }
}
