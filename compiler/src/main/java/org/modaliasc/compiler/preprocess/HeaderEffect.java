// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.function.Predicate;
import org.modaliasc.compiler.source.Lookup;

/**
 * All that including a header did once, with the headers in it, and what this depended on. Where that is the same again, so is what
 * the inclusion does, and no directive of it need be followed.
 *
 * <p>Positions and include depths count from those of the inclusion. What leads to a finding, or to text that must be read, is not
 * kept like this. Shared by all units and thread-safe.
 *
 * @param absent headers that were not found, which was no news
 * @param searches those that found a header
 * @param common whether they end in the same way for all paths with the same base
 * @param items directives and texts that would be followed
 * @param depth includes inside the inclusion, at most
 */
record HeaderEffect(
        ExpectedMacros expected,
        Absent[] absent,
        MacroSteps steps,
        HeaderSearches searches,
        boolean common,
        int items,
        int depth,
        HeaderTexts texts) {
    /** A header that was looked for in vain by a file in a directory. */
    record Absent(HeaderName name, String directory, IncludePath.Hit hit) {
        /** Returns how the search ends by a path. */
        IncludePath.Hit by(IncludePath path) {
            return hit.path() == path ? hit : path.find(name, directory);
        }
    }

    /** Tells whether an inclusion by a path would do the same now, if what was found is found by that path. */
    boolean holds(MacroTable macros, Predicate<String> expectedAbsent, IncludePath path) {
        if (!expected.hold(macros)) {
            return false;
        }
        for (Absent search : absent) {
            if (!expectedAbsent.test(search.name.name()) || !(search.by(path).lookup() instanceof Lookup.Missing)) {
                return false;
            }
        }
        return true;
    }
}
