// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.source.SourceFile;

/**
 * Which configuration symbol decides about an entry of a makefile, by the text of its lines.
 *
 * <p>Only for telling people: what is built follows from the evaluation, which no longer knows the names.
 */
final class GoverningSymbols {
    private static final String PREFIX = "CONFIG_";

    private final Map<String, String> symbols = new HashMap<>();

    /** Reads the lines of a makefile that assign words under a symbol. */
    GoverningSymbols(SourceFile makefile) {
        String text = new String(makefile.bytes(), StandardCharsets.UTF_8).replace("\\\r\n", " ");
        String folded = text.replace("\\\n", " ");
        for (int symbol = folded.indexOf(PREFIX); symbol >= 0; ) {
            int feed = folded.indexOf('\n', symbol);
            int end = feed < 0 ? folded.length() : feed;
            read(folded.substring(folded.lastIndexOf('\n', symbol) + 1, end));
            symbol = folded.indexOf(PREFIX, end);
        }
    }

    /** Reads a line if it is like {@code name$(CONFIG_SYMBOL) += words}. */
    private void read(String line) {
        int nameStart = blanks(line, 0);
        int dollar = line.indexOf('$');
        int start = dollar + 2;
        if (dollar <= nameStart || name(line, nameStart) < dollar || !line.startsWith(PREFIX, start)) {
            return;
        }
        int end = name(line, start);
        if (end == start + PREFIX.length() || !at(line, dollar + 1, "({") || !at(line, end, ")}")) {
            return;
        }
        int operator = blanks(line, end + 1);
        operator += at(line, operator, "+:?") ? 1 : 0;
        if (at(line, operator, "=")) {
            String symbol = line.substring(start, end);
            StringTokenizer words = new StringTokenizer(line.substring(operator + 1));
            while (words.hasMoreTokens()) {
                symbols.putIfAbsent(words.nextToken(), symbol);
            }
        }
    }

    private static int blanks(String line, int start) {
        int end = start;
        while (at(line, end, " \t")) {
            end++;
        }
        return end;
    }

    private static int name(String line, int start) {
        int end = start;
        while (end < line.length() && isNamePart(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    private static boolean at(String line, int index, String characters) {
        return index < line.length() && characters.indexOf(line.charAt(index)) >= 0;
    }

    /** Returns the symbol of an entry such as {@code ahci.o} or {@code ata/}, or null. */
    @Nullable
    String of(String entry) {
        return symbols.get(entry);
    }
}
