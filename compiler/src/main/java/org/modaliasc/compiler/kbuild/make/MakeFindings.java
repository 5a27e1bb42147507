// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Location;

/** What an evaluation has to tell the user, and the line it is at. */
final class MakeFindings {
    private final Set<String> reported = new HashSet<>();
    private Diagnostics diagnostics;
    private @Nullable Place place;

    MakeFindings(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void reportTo(Diagnostics newDiagnostics) {
        diagnostics = newDiagnostics;
        reported.clear();
    }

    @Nullable
    Place place() {
        return place;
    }

    /** Sets the line that findings are located at; null leaves it as it is. */
    void moveTo(@Nullable Place newPlace) {
        place = newPlace == null ? place : newPlace;
    }

    void shellNotRun() {
        String message = "A shell command of this makefile was not run; its output counts as empty.";
        add(Diagnostic.note("kbuild.shell-not-run", location(), message));
    }

    /** Tells about a mistake; {@code message} is a sentence. */
    void malformed(String message) {
        add(Diagnostic.warning("kbuild.makefile-line", location(), message));
    }

    void limitExceeded(MakeLimitException limit) {
        String hint = "What follows in this makefile was not read, so options and modules may be missing.";
        add(Diagnostic.warning("kbuild.makefile-limit", location(), limit.sentence())
                .withHint(hint));
    }

    void missing(String name) {
        add(Diagnostic.warning("kbuild.makefile-missing", location(), "There is no makefile `" + name + "`."));
    }

    /** Tells about a file that is there; {@code reason} is a sentence without its full stop. */
    void unreadable(String name, String reason) {
        String message = "Makefile `" + name + "` is left out: " + reason + ".";
        add(Diagnostic.warning("kbuild.makefile-unreadable", location(), message));
    }

    // A reference in a list or a loop is met many times over.
    private void add(Diagnostic diagnostic) {
        String where = place == null ? "" : place.file().name() + ':' + place.offset();
        String what = diagnostic.id() + ' ' + where + ' ' + diagnostic.message();
        if (reported.size() <= Diagnostics.LIMIT && reported.add(what)) {
            diagnostics.add(diagnostic);
        }
    }

    private @Nullable Location location() {
        return place == null ? null : place.location();
    }
}
