// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modaliasc.match.alias.Alias;
import org.modaliasc.match.alias.BuiltInModules;
import org.modaliasc.match.alias.ModaliasException;
import org.modaliasc.match.alias.ModuleDirectory;

/** Asks us and the real modprobe the same questions about the modules of a kernel. */
final class LookupComparison {
    private static final int SHOWN = 10;
    private static final List<String> TEXTS =
            List.of("modules.alias", "modules.dep", "modules.builtin", "modules.builtin.modinfo");

    private final Kernel kernel;
    private final Path root;
    private final PrintStream out;

    LookupComparison(Kernel kernel, Path root, PrintStream out) {
        this.kernel = kernel;
        this.root = root;
        this.out = out;
    }

    /** Prints the score; returns whether all answers are equal, their order included, from text and from the binary index. */
    boolean run() throws IOException, InterruptedException {
        ModuleDirectory binary = ModuleDirectory.open(kernel.modules());
        Set<String> names =
                BuiltInModules.names(Files.readString(kernel.modules().resolve("modules.dep")));
        Set<String> answers = new LinkedHashSet<>();
        List<String> patterns = new ArrayList<>();
        for (Alias alias : binary.aliases()) {
            patterns.add(alias.pattern());
            answers.add(alias.module());
        }
        List<String> questions =
                LookupQuestions.of(patterns, names.stream().sorted().toList());
        String release = kernel.modules().getFileName().toString();
        List<List<String>> expected = new Modprobe(root, release, names, answers).answers(questions);
        boolean same = compare("the binary index", binary, questions, expected);
        Path texts = Files.createTempDirectory("modaliasc-lookup");
        try {
            for (String name : TEXTS) {
                Files.copy(kernel.modules().resolve(name), texts.resolve(name));
            }
            return compare("the text", ModuleDirectory.open(texts), questions, expected) && same;
        } finally {
            delete(texts);
        }
    }

    private boolean compare(
            String source, ModuleDirectory directory, List<String> questions, List<List<String>> expected) {
        int found = 0;
        int differ = 0;
        for (int i = 0; i < questions.size(); i++) {
            List<String> answer = answer(directory, questions.get(i));
            found += answer.isEmpty() ? 0 : 1;
            if (!answer.equals(expected.get(i)) && differ++ < SHOWN) {
                out.println("differs " + questions.get(i) + ": modprobe " + expected.get(i) + ", here " + answer);
            }
        }
        out.println("score " + kernel.release() + " " + kernel.arch() + " lookup: " + questions.size()
                + " modaliases asked, " + found + " with modules, " + differ
                + " answered otherwise than by modprobe, from " + source);
        return differ == 0;
    }

    private static List<String> answer(ModuleDirectory directory, String modalias) {
        try {
            return directory.lookup(modalias).stream()
                    .map(match -> match.alias().module())
                    .toList();
        } catch (ModaliasException refused) {
            return List.of();
        }
    }

    private static void delete(Path directory) throws IOException {
        for (String name : TEXTS) {
            Files.deleteIfExists(directory.resolve(name));
        }
        Files.delete(directory);
    }
}
