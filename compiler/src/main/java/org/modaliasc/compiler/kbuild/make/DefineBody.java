// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.util.List;

/** The lines between {@code define} and its {@code endef}, which may hold further pairs. */
final class DefineBody {
    private DefineBody() {}

    /** Returns the index of the line that closes a body that begins at {@code start}, or the number of lines. */
    static int end(List<LogicalLine> lines, int start) {
        int depth = 0;
        for (int i = start; i < lines.size(); i++) {
            String text = lines.get(i).text();
            // A recipe line may hold any text, also one that looks like the end.
            if (text.startsWith("\t")) {
                continue;
            }
            String line = Words.trimStart(LineFolding.withoutComment(LineFolding.fold(text)));
            String word = line.substring(0, Words.firstLength(line));
            if (word.equals("define")) {
                depth++;
            } else if (word.equals("endef") && --depth < 0) {
                return i;
            }
        }
        return lines.size();
    }

    static String text(List<LogicalLine> lines, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.append(i == start ? "" : "\n")
                    .append(LineFolding.fold(lines.get(i).text()));
        }
        return text.toString();
    }
}
