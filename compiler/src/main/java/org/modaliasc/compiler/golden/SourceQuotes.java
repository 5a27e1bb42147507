// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.golden;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modaliasc.compiler.source.SourceFile;
import org.modaliasc.compiler.source.SourceStore;

/** Quotes lines of C files as {@code nic.c:12: { PCI_DEVICE(0x5a1f, 0x0100) },}. */
final class SourceQuotes {
    private static final int LONGEST = 120;

    /** An entry whose first line is only a brace says what it is in one of the next. */
    private static final int MOST_LINES = 3;

    private final Path root;
    private final SourceStore store = new SourceStore();
    private final Map<String, List<String>> files = new HashMap<>();

    SourceQuotes(Path root) {
        this.root = root.toAbsolutePath();
    }

    String quote(String file, int line) {
        String text = text(files.computeIfAbsent(file, this::read), line);
        return visible(shown(file) + ':' + line + (text.isEmpty() ? "" : ": " + text));
    }

    private String shown(String file) {
        try {
            Path path = Path.of(file);
            String shown = path.startsWith(root) ? root.relativize(path).toString() : file;
            return shown.replace('\\', '/');
        } catch (InvalidPathException e) {
            return file;
        }
    }

    /** Returns no line for a file that is not on disk, such as a header of the prelude. */
    private List<String> read(String file) {
        try {
            SourceFile source = store.open(root.resolve(file).toString());
            return source == null ? List.of() : GoldenFiles.lines(new String(source.bytes(), StandardCharsets.UTF_8));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static String text(List<String> lines, int line) {
        StringBuilder text = new StringBuilder();
        int last = Math.min(lines.size(), line - 1 + MOST_LINES);
        for (int i = line - 1; i < last && text.chars().noneMatch(Character::isLetterOrDigit); i++) {
            text.append(text.isEmpty() ? "" : " ").append(lines.get(i).strip());
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text.toString();
    }

    /** The text goes to a terminal, which control characters could drive. */
    private static String visible(String text) {
        return text.replace('\t', ' ').replaceAll("\\p{Cntrl}", "\u00b7");
    }
}
