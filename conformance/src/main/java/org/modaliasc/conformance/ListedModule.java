// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a module list.
 *
 * @param name name of the module as {@code modules.alias} has it
 * @param symbol configuration symbol that builds it, without {@code CONFIG_}
 * @param sources files that hold its tables, in link order, relative to the tree
 */
record ListedModule(String name, String symbol, List<String> sources) {
    ListedModule {
        sources = List.copyOf(sources);
    }

    /** Reads a list; blank lines and lines that begin with {@code #} are skipped. */
    static List<ListedModule> parse(List<String> lines) {
        List<ListedModule> modules = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                modules.add(parse(text));
            }
        }
        return List.copyOf(modules);
    }

    private static ListedModule parse(String line) {
        List<String> words = List.of(line.split("\\s+"));
        if (words.size() < 3) {
            throw new IllegalArgumentException("The line `" + line + "` lacks a symbol or a source.");
        }
        return new ListedModule(words.get(0), words.get(1), words.subList(2, words.size()));
    }
}
