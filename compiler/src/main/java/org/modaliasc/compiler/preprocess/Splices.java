// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

/** Line splices: a backslash at the end of a line (C17 5.1.1.2); gcc allows blanks behind it. */
final class Splices {
    private Splices() {}

    /** Returns the offset behind the splices that start at {@code i}, or {@code i} if there is none. */
    static int after(byte[] bytes, int i, int limit) {
        int position = i;
        while (position < limit && bytes[position] == '\\') {
            int end = position + 1;
            while (end < limit && bytes[end] != '\n' && Characters.blank(bytes[end])) {
                end++;
            }
            if (end >= limit || bytes[end] != '\n') {
                return position;
            }
            position = end + 1;
        }
        return position;
    }
}
