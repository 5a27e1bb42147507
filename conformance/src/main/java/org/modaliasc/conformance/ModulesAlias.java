// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@code modules.alias} file: the alias patterns of each module, in the order of the file, duplicates kept. */
final class ModulesAlias {
    private static final String KEYWORD = "alias ";

    private final Map<String, List<String>> patterns = new LinkedHashMap<>();

    private ModulesAlias() {}

    static ModulesAlias read(Path file) throws IOException {
        // depmod copies the strings of a module raw, so the file need not be UTF-8.
        return parse(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    static ModulesAlias parse(List<String> lines) {
        ModulesAlias aliases = new ModulesAlias();
        for (String line : lines) {
            if (line.startsWith(KEYWORD)) {
                aliases.add(line);
            }
        }
        return aliases;
    }

    // A pattern may hold blanks, a module name cannot: the name is the last word.
    private void add(String line) {
        int blank = line.lastIndexOf(' ');
        if (blank < KEYWORD.length()) {
            throw new IllegalArgumentException("The line `" + line + "` names no module.");
        }
        patterns.computeIfAbsent(line.substring(blank + 1), name -> new ArrayList<>())
                .add(line.substring(KEYWORD.length(), blank));
    }

    Set<String> modules() {
        return patterns.keySet();
    }

    List<String> of(String module) {
        return patterns.getOrDefault(module, List.of());
    }
}
