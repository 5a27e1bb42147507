// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.freshness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.output.OutputFile;

/**
 * The file that keeps the state of one execution of a goal.
 *
 * <pre>
 * modaliasc-state 3
 * request DIGEST
 * input DIGEST PATH
 * absent PATH
 * directory DIGEST PATH
 * output DIGEST PATH
 * end DIGEST
 * </pre>
 *
 * <p>The last line has the digest of all before it. A file that is damaged, of another version or not there counts as the state
 * before the first run; the worst that comes of it is work done again.
 */
public final class StateFile {
    private static final String FIRST_LINE = "modaliasc-state 3";

    private final Path file;

    /** Takes the file; it need not exist. */
    public StateFile(Path file) {
        this.file = file;
    }

    /** Returns the file of one execution of a goal. */
    public static Path of(Path directory, String execution) {
        StringBuilder name = new StringBuilder();
        for (char c : execution.toCharArray()) {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.');
            name.append(plain ? c : "_" + Integer.toHexString(c) + '_');
        }
        return directory.resolve(name.append(".state").toString());
    }

    /** Returns the state that was written last. */
    public BuildState read() {
        try {
            String text = Files.readString(file);
            int end = text.lastIndexOf("end ");
            boolean whole = end > 0 && text.substring(end).equals(lastLine(text.substring(0, end)));
            BuildState state = whole ? parse(text.substring(0, end)) : null;
            return state == null ? BuildState.NONE : state;
        } catch (IOException missingOrDamaged) {
            return BuildState.NONE;
        }
    }

    private static @Nullable BuildState parse(String text) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(FIRST_LINE)) {
            return null;
        }
        String request = "";
        BuildState state = new BuildState("", new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "request" -> request = words[1];
                case "input" -> state.inputs().put(unescaped(words[2]), words[1]);
                case "absent" -> state.absent().add(unescaped(line.substring("absent ".length())));
                case "directory" -> state.directories().put(unescaped(words[2]), words[1]);
                case "output" -> state.outputs().put(unescaped(words[2]), words[1]);
                default -> {}
            }
        }
        return new BuildState(request, state.inputs(), state.absent(), state.directories(), state.outputs());
    }

    /** Replaces the state. */
    public void write(BuildState state) throws IOException {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("request ").append(state.request()).append('\n');
        lines(text, "input", state.inputs());
        for (String path : state.absent()) {
            line(text, "absent", path);
        }
        lines(text, "directory", state.directories());
        lines(text, "output", state.outputs());
        text.append(lastLine(text.toString()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OutputFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IOException(file + " cannot be written: " + OutputFile.reason(failure) + '.', failure);
        }
    }

    private static void lines(StringBuilder text, String start, Map<String, String> digests) {
        for (Map.Entry<String, String> file : digests.entrySet()) {
            line(text, start + ' ' + file.getValue(), file.getKey());
        }
    }

    private static void line(StringBuilder text, String start, String path) {
        text.append(start).append(' ').append(escaped(path)).append('\n');
    }

    private static String lastLine(String before) {
        return "end " + ContentDigest.of(before) + '\n';
    }

    /** A line end is a lawful part of a file name. */
    private static String escaped(String path) {
        return path.replace("%", "%25").replace("\n", "%0A");
    }

    private static String unescaped(String path) {
        return path.replace("%0A", "\n").replace("%25", "%");
    }
}
