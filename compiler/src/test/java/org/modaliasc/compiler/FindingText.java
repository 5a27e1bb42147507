// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Location;

/** Findings as text that shows all there is of them: columns are given as the first and the last one. */
final class FindingText {
    private FindingText() {}

    static String of(List<Diagnostic> findings) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic finding : findings) {
            text.append(place(finding.location()));
            text.append(finding.severity().label()).append(": ");
            text.append(finding.message()).append(" [").append(finding.id()).append("]\n");
            if (finding.hint() != null) {
                text.append("    hint: ").append(finding.hint()).append('\n');
            }
            for (Diagnostic.Note note : finding.notes()) {
                text.append("    ")
                        .append(place(note.location()))
                        .append(note.message())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String place(@Nullable Location at) {
        return at == null
                ? ""
                : at.file() + ':' + at.line() + ':' + at.column() + '-' + (at.column() + at.length() - 1) + ": ";
    }
}
