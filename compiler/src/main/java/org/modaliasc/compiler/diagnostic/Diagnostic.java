// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding about the input.
 *
 * @param id stable dotted identifier, for example {@code table.unterminated}
 * @param severity weight of the finding
 * @param location where it is, or null if it belongs to no file
 * @param message one sentence
 * @param hint what to do about it, or null
 * @param notes further places in order, such as the macros the place was expanded from
 */
public record Diagnostic(
        String id,
        Severity severity,
        @Nullable Location location,
        String message,
        @Nullable String hint,
        List<Note> notes) {

    /** Characters of a message; what it quotes can be as long as a file. */
    private static final int LONGEST_MESSAGE = 1_000;

    private static final int LONGEST_END = 200;

    /** A further place that belongs to a finding. */
    public record Note(@Nullable Location location, String message) {
        /** Shortens the message. */
        public Note {
            message = shortened(message);
        }
    }

    /** Copies the notes and shortens the message. */
    public Diagnostic {
        message = shortened(message);
        notes = List.copyOf(notes);
    }

    private static String shortened(String message) {
        if (message.length() <= LONGEST_MESSAGE) {
            return message;
        }
        String end = message.substring(message.length() - LONGEST_END);
        return message.substring(0, LONGEST_MESSAGE - LONGEST_END) + " [...] " + end;
    }

    /** Creates a finding of severity error. */
    public static Diagnostic error(String id, @Nullable Location location, String message) {
        return new Diagnostic(id, Severity.ERROR, location, message, null, List.of());
    }

    /** Creates a finding of severity warning. */
    public static Diagnostic warning(String id, @Nullable Location location, String message) {
        return new Diagnostic(id, Severity.WARNING, location, message, null, List.of());
    }

    /** Creates a finding of severity note. */
    public static Diagnostic note(String id, @Nullable Location location, String message) {
        return new Diagnostic(id, Severity.NOTE, location, message, null, List.of());
    }

    /** Returns a copy with a hint. */
    public Diagnostic withHint(String newHint) {
        return new Diagnostic(id, severity, location, message, newHint, notes);
    }

    /** Returns a copy with one more place. */
    public Diagnostic withNote(@Nullable Location place, String text) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(place, text));
        return new Diagnostic(id, severity, location, message, hint, more);
    }
}
