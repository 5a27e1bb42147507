// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

/** Strings of JSON (RFC 8259); all output here is flat, so a library would cost more time to load than it saves code. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void append(StringBuilder out, String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append(text, from, i).append('\\').append(c);
                from = i + 1;
            } else if (c < ' ' || c == 0x7F) {
                out.append(text, from, i)
                        .append("\\u00")
                        .append(HEX.charAt(c >> 4))
                        .append(HEX.charAt(c & 0xF));
                from = i + 1;
            }
        }
        // A whole string is copied faster than a part of one.
        out.append(from == 0 ? text : text.substring(from)).append('"');
    }
}
