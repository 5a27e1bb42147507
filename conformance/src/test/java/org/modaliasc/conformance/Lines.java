// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.alias.AliasLine;

/** Alias lines as the compiler would give them, from patterns alone; the first comes from line 1 of {@code a.c}. */
final class Lines {
    private Lines() {}

    static List<AliasLine> of(String... patterns) {
        List<AliasLine> lines = new ArrayList<>();
        for (String pattern : patterns) {
            lines.add(new AliasLine("a", pattern, "a.c", lines.size() + 1, "table", lines.size()));
        }
        return lines;
    }
}
