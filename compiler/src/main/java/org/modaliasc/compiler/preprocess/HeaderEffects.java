// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What including one header by one path did so far, in units that had come to it in different ways. Thread-safe. */
final class HeaderEffects {
    /** Ways of coming to a header that are told apart; most headers see one or two. */
    private static final int MOST = 6;

    /** Attempts that may fail, for example because text in the header must be read, before there are no more. */
    private static final int MOST_FAILURES = 6;

    private static final HeaderEffect[] NONE = {};

    private volatile HeaderEffect[] known = NONE;
    private int failures;

    /** Returns what including the header now would do, null if that is not known. */
    @Nullable
    HeaderEffect find(MacroTable macros, SymbolTable symbols, Predicate<String> expectedAbsent) {
        for (HeaderEffect effect : known) {
            if (effect.holds(macros, expectedAbsent) && effect.texts().passable(symbols)) {
                return effect;
            }
        }
        return null;
    }

    /** Tells whether another effect is of use. */
    synchronized boolean wanted() {
        return known.length < MOST && failures < MOST_FAILURES;
    }

    synchronized void add(HeaderEffect effect) {
        if (known.length < MOST) {
            HeaderEffect[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = effect;
            known = more;
        }
    }

    synchronized void failed() {
        failures++;
    }
}
