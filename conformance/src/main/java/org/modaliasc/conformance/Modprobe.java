// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The real modprobe, asked about an unpacked kernel. */
final class Modprobe {
    /** Questions in one call; the arguments of a process are limited. */
    private static final int AT_ONCE = 400;

    private final Path root;
    private final String release;
    private final String mark;

    /**
     * Takes a kernel.
     *
     * @param root the directory it is unpacked to
     * @param modules names of its modules
     * @param answers names of modules that aliases lead to
     */
    Modprobe(Path root, String release, Set<String> modules, Set<String> answers) {
        this.root = root;
        this.release = release;
        TreeSet<String> silent = new TreeSet<>(modules);
        silent.removeAll(answers);
        // Of several questions modprobe prints the answers without saying to which they belong. The name of a module
        // that no
        // alias leads to is put between, so that each answer ends where it comes.
        this.mark = silent.first();
    }

    /** Returns the modules for each question, in modprobe's order; nothing for what it does not find. */
    List<List<String>> answers(List<String> questions) throws IOException, InterruptedException {
        List<List<String>> answers = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            List<String> some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
            List<String> command = new ArrayList<>(
                    List.of("modprobe", "-C", "/dev/null", "-d", root.toString(), "-S", release, "-a", "-R"));
            for (String question : some) {
                command.add(question);
                command.add(mark);
            }
            List<List<String>> parts = parts(run(command), mark);
            if (parts.size() != some.size()) {
                throw new IOException("modprobe gives " + parts.size() + " answers to " + some.size() + " questions.");
            }
            answers.addAll(parts);
        }
        return answers;
    }

    static List<List<String>> parts(List<String> lines, String mark) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            if (line.equals(mark)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(line);
            }
        }
        return parts;
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // 1 says that something was not found.
        if (process.waitFor() > 1) {
            throw new IOException("modprobe ends with status " + process.exitValue() + ".");
        }
        return output.lines().toList();
    }
}
