// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadmeCommandsTest {
    private static final String COMMAND = "$ ./modaliasc ";

    @Test
    void commandsOfTheReadmePrintWhatTheReadmeShows() throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        List<String> lines = Files.readAllLines(root.resolve("README.md"));
        Set<String> verbs = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(COMMAND)) {
                continue;
            }
            StringBuilder shown = new StringBuilder();
            for (int j = i + 1; !lines.get(j).startsWith("$ ") && !lines.get(j).startsWith("```"); j++) {
                shown.append(lines.get(j)).append('\n');
            }
            List<String> words = new ArrayList<>();
            for (String word : lines.get(i).substring(COMMAND.length()).split(" ")) {
                words.add(word.startsWith("examples/") ? root.resolve(word).toString() : word);
            }
            Run run = Run.of(words.toArray(new String[0]));

            verbs.add(words.get(0));
            assertThat(run.status()).as(lines.get(i)).isZero();
            // Columns are wider here, where files are named by their absolute paths.
            assertThat(run.out().replace(root + "/", "").replaceAll(" +", " "))
                    .isEqualTo(shown.toString().replaceAll(" +", " "));
        }
        assertThat(verbs).containsExactly("explain", "plan", "resolve");
    }
}
