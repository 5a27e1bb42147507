// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild.make;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.modaliasc.compiler.source.SourceFile;

/**
 * A line together with those it is continued on by a backslash; the text still holds the backslashes and line feeds.
 *
 * <p>They are kept because the body of a {@code define} wants them as they are, while other lines want them folded.
 */
record LogicalLine(String text, Place place) {
    static List<LogicalLine> of(SourceFile file) {
        byte[] bytes = file.bytes();
        List<LogicalLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Place place = null;
        int start = 0;
        while (start < bytes.length) {
            int feed = start;
            while (feed < bytes.length && bytes[feed] != '\n') {
                feed++;
            }
            int end = feed > start && bytes[feed - 1] == '\r' ? feed - 1 : feed;
            if (place == null) {
                place = new Place(file, start, end - start);
            }
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            start = feed + 1;
            if (open.length() == 0 && !line.endsWith("\\")) {
                lines.add(new LogicalLine(line, place));
                place = null;
                continue;
            }
            open.append(line);
            if (endsInOddBackslashes(open) && start < bytes.length) {
                open.append('\n');
            } else {
                lines.add(new LogicalLine(open.toString(), place));
                open.setLength(0);
                place = null;
            }
        }
        return lines;
    }

    /** Splits a text made during evaluation, whose lines are all placed where it was made. */
    static List<LogicalLine> of(String text, Place place) {
        List<LogicalLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            open.append(text, start, end);
            start = end + 1;
            if (endsInOddBackslashes(open) && start < text.length()) {
                open.append('\n');
            } else {
                lines.add(new LogicalLine(open.toString(), place));
                open.setLength(0);
            }
        }
        return lines;
    }

    private static boolean endsInOddBackslashes(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count % 2 == 1;
    }
}
