// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects findings in the order they are made. Not thread-safe. */
public final class Diagnostics {
    /** Errors kept, and others kept; hostile input can produce one per byte, and nobody reads more than this. */
    public static final int LIMIT = 1_000;

    private final List<Diagnostic> kept = new ArrayList<>();
    private int errors;
    private int others;

    /** Takes a finding; those beyond {@link #LIMIT} are only counted. Warnings, however many, never hide an error. */
    public void add(Diagnostic diagnostic) {
        int earlier = diagnostic.severity() == Severity.ERROR ? errors++ : others++;
        if (earlier < LIMIT) {
            kept.add(diagnostic);
        }
    }

    /** Takes several findings. */
    public void addAll(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            add(finding);
        }
    }

    /** Tells whether any of these findings is an error. */
    public static boolean hasErrors(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many findings were made. */
    public int count() {
        return errors + others;
    }

    /** Forgets everything. */
    public void clear() {
        kept.clear();
        errors = 0;
        others = 0;
    }

    /** Tells whether any finding, kept or counted, is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns the findings, with a closing note if some were only counted. */
    public List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(kept);
        int dropped = count() - kept.size();
        if (dropped > 0) {
            Severity severity = errors > LIMIT ? Severity.ERROR : Severity.NOTE;
            String message = dropped + " further findings are not shown.";
            all.add(new Diagnostic("diagnostic.limit", severity, null, message, null, List.of()));
        }
        return List.copyOf(all);
    }
}
