// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.match.alias;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the text of a {@code modules.alias} says.
 *
 * <p>Each line is {@code alias PATTERN MODULE}, parted by spaces or tabs; the module is the last word, and a pattern may have spaces
 * within. Empty lines and those that begin with {@code #} say nothing. depmod writes the aliases of one module after the other in the
 * order of {@code modules.order}; so every change of the module raises the priority.
 *
 * @param aliases in the order of the lines
 * @param problems lines that are left out, in their order
 */
public record AliasFile(List<Alias> aliases, List<Problem> problems) {
    /**
     * A line that is left out.
     *
     * @param line counted from 1
     * @param message one sentence
     */
    public record Problem(int line, String message) {}

    /** Copies the lists. */
    public AliasFile {
        aliases = List.copyOf(aliases);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file, whether it is text or a binary index.
     *
     * @throws IndexFormatException if it is a binary index and broken, or larger than {@link BinaryIndex#MAX_SIZE}
     */
    public static AliasFile open(Path file) throws IOException {
        byte[] bytes = readBytes(file);
        return BinaryIndex.isIndex(bytes)
                ? new AliasFile(BinaryIndex.read(ByteBuffer.wrap(bytes), file.toString()), List.of())
                : read(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    }

    // Not mapped into memory: if a mapped file is cut while it is read, the virtual machine dies or throws an error.
    static byte[] readBytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BinaryIndex.MAX_SIZE + 1);
            if (bytes.length > BinaryIndex.MAX_SIZE) {
                throw new IndexFormatException(
                        file.toString(), "The file has more than " + (BinaryIndex.MAX_SIZE >> 20) + " MiB.");
            }
            return bytes;
        }
    }

    /**
     * Reads a text.
     *
     * @param file its name, for {@link Alias#file}
     */
    public static AliasFile read(String file, String text) {
        List<Alias> aliases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String module = "";
        int priority = -1;
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            number++;
            String line = text.substring(from, to).strip();
            from = to + 1;
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            int first = space(line, 0);
            int last = lastSpace(line);
            String pattern = last <= first ? "" : line.substring(first, last).strip();
            if (!line.substring(0, first).equals("alias") || pattern.isEmpty()) {
                problems.add(new Problem(number, "This is no line of the form `alias PATTERN MODULE`."));
                continue;
            }
            if (AliasName.indexKey(pattern) == null) {
                problems.add(new Problem(number, reason(pattern)));
                continue;
            }
            String name = line.substring(last + 1);
            if (!name.equals(module)) {
                module = name;
                priority++;
            }
            aliases.add(new Alias(pattern, module, priority, file, number));
        }
        return new AliasFile(aliases, problems);
    }

    private static int space(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) != ' ' && line.charAt(i) != '\t') {
            i++;
        }
        return i;
    }

    private static int lastSpace(String line) {
        return Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
    }

    private static String reason(String pattern) {
        if (pattern.length() > AliasName.MAX_LENGTH) {
            return "The pattern has more than " + AliasName.MAX_LENGTH + " bytes, which kmod does not read.";
        }
        return pattern.chars().allMatch(c -> c > 0 && c < 0x80)
                ? "A bracket of the pattern has no partner; depmod leaves such an alias out."
                : "The pattern has a character outside of 7-bit ASCII, which depmod does not take.";
    }
}
