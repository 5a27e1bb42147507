// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What including one header by one path did so far, in units that had come to it in different ways. Thread-safe. */
final class HeaderEffects {
    /** Ways of coming to a header that are told apart: those most included are met behind many others, in any order. */
    private static final int MOST = 16;

    /** Attempts that may fail, for example because text in the header must be read, before there are no more. */
    private static final int MOST_FAILURES = 16;

    private static final HeaderEffect[] NONE = {};

    private final @Nullable HeaderEffects base;
    private volatile HeaderEffect[] known = NONE;
    private boolean met;
    private int failures;

    /** Creates a place for effects; {@code base} has those that hold for all paths with the same base, null if this is it. */
    HeaderEffects(@Nullable HeaderEffects base) {
        this.base = base;
    }

    /** Returns what including the header by a path would do now, null if that is not known. */
    @Nullable
    HeaderEffect find(MacroTable macros, SymbolTable symbols, Predicate<String> expectedAbsent, IncludePath path) {
        HeaderEffect effect = base == null ? null : base.find(macros, symbols, expectedAbsent, path);
        if (effect != null) {
            return effect;
        }
        for (HeaderEffect candidate : known) {
            if (candidate.holds(macros, expectedAbsent, path)
                    && candidate.texts().passable(symbols)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Tells whether another effect is of use. The first is not: most headers are those of one driver and included once, and to take down
     * what they do costs as much again as to follow them.
     */
    synchronized boolean wanted() {
        return known.length < MOST && failures < MOST_FAILURES && (base == null ? again() : base.again());
    }

    private synchronized boolean again() {
        boolean again = met;
        met = true;
        return again;
    }

    void add(HeaderEffect effect) {
        HeaderEffects place = base != null && effect.common() ? base : this;
        if (!place.keep(effect)) {
            // The next one would be kept no more than this one.
            failed();
        }
    }

    private synchronized boolean keep(HeaderEffect effect) {
        if (known.length == MOST) {
            return false;
        }
        HeaderEffect[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = effect;
        known = more;
        return true;
    }

    synchronized void failed() {
        failures++;
    }
}
