// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.Lookup;

/**
 * All that including a header did once, with the headers in it, and what this depended on. Where that is the same again, so is what
 * the inclusion does, and no directive of it need be followed.
 *
 * <p>Positions and include depths count from those of the inclusion. What leads to a finding, or to text that must be read, is not
 * kept like this. Shared by all units and thread-safe.
 *
 * @param names macros that were asked for, and had been defined or not before the inclusion
 * @param expected what each was defined as; null if it was not, {@link #DEFINED} where it matters only that it was
 * @param absent headers that were not found, which was no news
 * @param searches those that found a header
 * @param common whether they end in the same way for all paths with the same base
 * @param items directives and texts that would be followed
 * @param depth includes inside the inclusion, at most
 */
record HeaderEffect(
        Symbol[] names,
        @Nullable Object[] expected,
        Absent[] absent,
        Step[] steps,
        HeaderSearches searches,
        boolean common,
        int items,
        int depth,
        HeaderTexts texts) {
    /** Stands for any definition. */
    static final Object DEFINED = new Object();

    /** Something that changes the macros, at a position. */
    sealed interface Step {}

    /** Definitions come into force. */
    record Defined(DefineRun run, int position) implements Step {}

    /** A definition ends. */
    record Undefined(Symbol name, int position) implements Step {}

    /** A header is included. */
    record Included(HeaderEffect effect, int position) implements Step {}

    /** A header that was looked for in vain by a file in a directory. */
    record Absent(HeaderName name, String directory, IncludePath.Hit hit) {
        /** Returns how the search ends by a path. */
        IncludePath.Hit by(IncludePath path) {
            return hit.path() == path ? hit : path.find(name, directory);
        }
    }

    /** Tells whether an inclusion by a path would do the same now, if what was found is found by that path. */
    boolean holds(MacroTable macros, Predicate<String> expectedAbsent, IncludePath path) {
        for (int i = 0; i < names.length; i++) {
            MacroDefinition now = macros.lookup(names[i]);
            if (expected[i] == DEFINED ? now == null : now != expected[i]) {
                return false;
            }
        }
        for (Absent search : absent) {
            if (!expectedAbsent.test(search.name.name()) || !(search.by(path).lookup() instanceof Lookup.Missing)) {
                return false;
            }
        }
        return true;
    }

    /** Changes the macros as the inclusion would. */
    void apply(MacroTable macros, int position) {
        for (Step step : steps) {
            if (step instanceof Defined defined) {
                macros.define(defined.run, position + defined.position);
            } else if (step instanceof Included included) {
                included.effect.apply(macros, position + included.position);
            } else if (step instanceof Undefined undefined) {
                macros.undefine(undefined.name, position + undefined.position);
            }
        }
    }
}
