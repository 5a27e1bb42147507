// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Renders findings for a terminal or an editor.
 *
 * <pre>
 * nic.c:7:5: error: `PCI_DEVCE` is not a constant. [table.not-constant]
 *     7 |     { PCI_DEVCE(1, 2) },
 *       |       ^~~~~~~~~
 *       = hint: ...
 * </pre>
 *
 * The first line has the shape that compilers use, so that editors jump to it.
 */
public final class DiagnosticRenderer {
    private static final int LONGEST_LINE_SHOWN = 400;

    private final boolean color;

    /** Creates a renderer; with {@code color} it writes ANSI colours. */
    public DiagnosticRenderer(boolean color) {
        this.color = color;
    }

    /** Returns the text of a finding, every line ended by a line feed. */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        heading(out, diagnostic.location(), diagnostic.severity(), diagnostic.message());
        out.append(" [").append(diagnostic.id()).append("]\n");
        details(out, diagnostic);
        return out.toString();
    }

    /** Returns the text of a finding without its first line, for those who say in their own way where it is and what. */
    public String details(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        details(out, diagnostic);
        return out.toString();
    }

    private void details(StringBuilder out, Diagnostic diagnostic) {
        excerpt(out, diagnostic.location());
        if (diagnostic.hint() != null) {
            out.append("      = hint: ").append(visible(diagnostic.hint())).append('\n');
        }
        for (Diagnostic.Note note : diagnostic.notes()) {
            heading(out, note.location(), Severity.NOTE, note.message());
            out.append('\n');
            excerpt(out, note.location());
        }
    }

    private void heading(StringBuilder out, @Nullable Location location, Severity severity, String message) {
        if (location != null) {
            out.append(visible(location.file())).append(':').append(location.line());
            out.append(':').append(location.column()).append(": ");
        }
        if (color) {
            out.append(
                    switch (severity) {
                        case ERROR -> "\033[1;31m";
                        case WARNING -> "\033[1;35m";
                        case NOTE -> "\033[1;36m";
                    });
        }
        out.append(severity.label()).append(':');
        if (color) {
            out.append("\033[0m");
        }
        out.append(' ').append(visible(message));
    }

    private void excerpt(StringBuilder out, @Nullable Location location) {
        if (location == null || location.sourceLine().isEmpty() || location.column() > LONGEST_LINE_SHOWN) {
            return;
        }
        // A column is a character, and one outside of the basic plane is two chars.
        int[] characters = location.sourceLine().codePoints().toArray();
        if (location.column() > characters.length + 1) {
            return;
        }
        String number = Integer.toString(location.line());
        String text = visible(location.sourceLine());
        out.append(" ".repeat(Math.max(0, 5 - number.length()))).append(number).append(" | ");
        out.append(text).append('\n').append("      | ");
        for (int i = 0; i < location.column() - 1; i++) {
            // A tab of the source is repeated so that the caret stands under its character whatever the tab width.
            out.append(characters[i] == '\t' ? '\t' : ' ');
        }
        int room = Math.max(1, characters.length - location.column() + 1);
        out.append('^')
                .append("~".repeat(Math.min(location.length(), room) - 1))
                .append('\n');
    }

    /** Replaces control characters, which could otherwise drive the terminal of the reader. */
    public static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(Character.isISOControl(c) && c != '\t' ? '\u00b7' : c);
        }
        return safe.toString();
    }
}
