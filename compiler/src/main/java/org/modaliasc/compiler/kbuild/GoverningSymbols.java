// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Which configuration symbol decides about an entry of a makefile, by the text of its lines.
 *
 * <p>Only for telling people: what is built follows from the evaluation, which no longer knows the names.
 */
final class GoverningSymbols {
    private static final Pattern LINE =
            Pattern.compile("[ \\t]*+[\\w.-]++\\$[({](CONFIG_\\w++)[)}][ \\t]*+[+:?]?+=(.*+)", Pattern.DOTALL);

    private final Map<String, String> symbols = new HashMap<>();

    /** Reads the lines of a makefile that assign words under a symbol. */
    GoverningSymbols(SourceFile makefile) {
        String text = new String(makefile.bytes(), StandardCharsets.UTF_8).replace("\\\r\n", " ");
        for (String folded : text.replace("\\\n", " ").split("\n")) {
            Matcher line = LINE.matcher(folded);
            if (line.matches()) {
                for (String word : line.group(2).strip().split("\\s++")) {
                    symbols.putIfAbsent(word, line.group(1));
                }
            }
        }
    }

    /** Returns the symbol of an entry such as {@code ahci.o} or {@code ata/}, or null. */
    @Nullable
    String of(String entry) {
        return symbols.get(entry);
    }
}
