// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.generation;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Java text in the encoding that the project's sources have. */
final class JavaEncoding {
    private JavaEncoding() {}

    /** Encodes a source; what the encoding does not have becomes a Unicode escape, which Java reads everywhere. */
    static byte[] bytes(String text, Charset encoding) {
        // The encoder is asked only where it may say no: it takes the characters one by one.
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return text.getBytes(encoding);
        }
        CharsetEncoder encoder = encoding.newEncoder();
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            // Half of a pair that is not in the encoding stands alone here, and cannot be encoded.
            if (encoder.canEncode(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return escaped.toString().getBytes(encoding);
    }
}
