// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * The long lists of numbers and strings of a class, which are put in when the rest of it is text: JavaPoet goes over what it is given
 * twice and searches each character for the end of a line.
 */
final class LongLists {
    /** Begins the line that stands for a list; nothing else begins so, for no text of a user begins a line. */
    private static final char MARK = '\u0001';

    private final List<CharSequence> lists = new ArrayList<>();

    /** Keeps the lines of a list, each with its end, and returns what stands for them, in braces. */
    String braced(CharSequence lines) {
        if (lines.isEmpty()) {
            return "{}";
        }
        lists.add(lines);
        return "{\n" + MARK + (lists.size() - 1) + "\n}";
    }

    /** Puts the lists in, indented like the lines that stand for them. */
    String insertedInto(String text) {
        StringBuilder whole = new StringBuilder(text.length() + 32_000);
        int copied = 0;
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
            int start = text.lastIndexOf('\n', mark) + 1;
            String indent = text.substring(start, mark);
            if (indent.isBlank()) {
                int end = text.indexOf('\n', mark);
                whole.append(text, copied, start);
                append(lists.get(Integer.parseInt(text.substring(mark + 1, end))), indent, whole);
                copied = end + 1;
            }
        }
        return whole.append(text, copied, text.length()).toString();
    }

    private static void append(CharSequence lines, String indent, StringBuilder to) {
        String text = lines.toString();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            to.append(indent).append(text, start, end);
            start = end;
        }
    }
}
