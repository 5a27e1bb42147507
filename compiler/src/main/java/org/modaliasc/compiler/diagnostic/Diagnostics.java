// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects findings in the order they are made. Not thread-safe. */
public final class Diagnostics {
    /** Findings kept; hostile input can produce one per byte, and nobody reads more than this. */
    public static final int LIMIT = 1_000;

    private final List<Diagnostic> kept = new ArrayList<>();
    private int dropped;
    private boolean errors;

    /** Takes a finding; those beyond {@link #LIMIT} are only counted. */
    public void add(Diagnostic diagnostic) {
        errors |= diagnostic.severity() == Severity.ERROR;
        if (kept.size() < LIMIT) {
            kept.add(diagnostic);
        } else {
            dropped++;
        }
    }

    /** Returns how many findings were made. */
    public int count() {
        return kept.size() + dropped;
    }

    /** Forgets everything. */
    public void clear() {
        kept.clear();
        dropped = 0;
        errors = false;
    }

    /** Tells whether any finding, kept or counted, is an error. */
    public boolean hasErrors() {
        return errors;
    }

    /** Returns the findings, with a closing note if some were only counted. */
    public List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(kept);
        if (dropped > 0) {
            Severity severity = errors ? Severity.ERROR : Severity.NOTE;
            String message = dropped + " further findings are not shown.";
            all.add(new Diagnostic("diagnostic.limit", severity, null, message, null, List.of()));
        }
        return List.copyOf(all);
    }
}
