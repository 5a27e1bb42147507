// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.alias.AliasLine;

/**
 * One source of the golden tree with what is expected of it.
 *
 * <p>The first line of a source may say how it is compiled: {@code // modaliasc: -DX=1 -UY -I include --include FILE}. File names
 * in it, and in what is expected, start at the directory of the case.
 */
record GoldenCase(Path source) {
    private static final String MARK = "// modaliasc:";
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** Returns the cases of a directory, without those of the directories in it. */
    static List<GoldenCase> in(Path directory) {
        return files(directory).stream()
                .filter(file -> file.toString().endsWith(".c"))
                .map(GoldenCase::new)
                .toList();
    }

    /** Returns the files of a directory that belong to no case. */
    static List<String> strays(Path directory) {
        return files(directory).stream()
                .filter(file -> !file.toString().endsWith(".c"))
                .filter(file -> !belongs(file))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static boolean belongs(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        boolean expectation = name.endsWith(".alias") || name.endsWith(".diag");
        return expectation && Files.exists(file.resolveSibling(name.substring(0, dot) + ".c"));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        String file = source.getFileName().toString();
        return file.substring(0, file.length() - ".c".length());
    }

    /** Returns the file of what is expected, by its suffix; it need not exist. */
    Path expectation(String suffix) {
        return source.resolveSibling(name() + suffix);
    }

    CompileRequest request() {
        List<String> includes = new ArrayList<>();
        List<String> forced = new ArrayList<>();
        List<MacroOption> macros = new ArrayList<>();
        List<String> words = options();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-I")) {
                includes.add(directory() + words.get(++i));
            } else if (word.equals("--include")) {
                forced.add(directory() + words.get(++i));
            } else if (word.startsWith("-D")) {
                macros.add(MacroOption.define(word.substring(2)));
            } else if (word.startsWith("-U")) {
                macros.add(MacroOption.undefine(word.substring(2)));
            } else {
                throw new IllegalArgumentException(source + " has the option `" + word + "`, which no case may have.");
            }
        }
        return CompileRequest.of(List.of(path()))
                .includeDirectories(includes)
                .forcedIncludes(forced)
                .macros(macros)
                .build();
    }

    private List<String> options() {
        try {
            String text = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
            String first = text.lines().findFirst().orElse("");
            String line = first.startsWith(BYTE_ORDER_MARK) ? first.substring(BYTE_ORDER_MARK.length()) : first;
            String options =
                    line.startsWith(MARK) ? line.substring(MARK.length()).strip() : "";
            return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path() {
        return source.toString().replace('\\', '/');
    }

    private String directory() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }

    String aliases(CompileResult result) {
        StringBuilder text = new StringBuilder();
        for (AliasLine line : result.aliases()) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }

    String findings(CompileResult result) {
        return FindingText.of(result.diagnostics()).replace(directory(), "");
    }

    /** Returns the text of a file, and null if there is none. */
    static @Nullable String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
