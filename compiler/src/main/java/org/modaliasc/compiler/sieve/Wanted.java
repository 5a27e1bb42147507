// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.sieve;

import java.util.List;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param tableMacro macro that publishes a table of the type that is its first argument
 * @param infoMacros macros that publish a text under the tag that is their first argument
 * @param tag the tag that is looked for
 * @param types types of tables; empty for all
 * @param prefixes how the texts begin; empty for all
 */
public record Wanted(String tableMacro, Set<String> infoMacros, String tag, Set<String> types, List<String> prefixes) {
    /** Copies the collections. */
    public Wanted {
        infoMacros = Set.copyOf(infoMacros);
        types = Set.copyOf(types);
        prefixes = List.copyOf(prefixes);
    }

    boolean type(String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Tells whether a text may be wanted of which only the beginning is known; an escape hides what it stands for. */
    boolean text(String beginning) {
        return prefixes.isEmpty()
                || beginning.indexOf('\\') >= 0
                || prefixes.stream().anyMatch(prefix -> beginning.startsWith(prefix) || prefix.startsWith(beginning));
    }
}
