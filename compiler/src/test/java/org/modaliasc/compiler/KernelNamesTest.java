// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modaliasc.compiler.bus.Buses;
import org.modaliasc.compiler.bus.OverrideFlags;

/** Only general rules pass on the next kernel, so no text of the program may single out a driver or a directory of drivers. */
class KernelNamesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile(
            "(^|[^\\w./-])(block|certs|crypto|drivers|fs|init|ipc|kernel|mm|net|samples|security|sound|usr(?!/lib/modules)|virt)/\\w.*");
    private static final Pattern SOURCE = Pattern.compile(".*\\w\\.[cS]");

    @Test
    void noTextOfTheProgramNamesADriverOrADirectoryOfDrivers() throws IOException {
        Set<String> modules = modules();
        assertThat(modules).hasSizeGreaterThan(50);
        List<String> found = new ArrayList<>();
        for (String module : List.of("compiler", "match-core", "cli", "junit", "maven-plugin")) {
            found.addAll(namesIn(Path.of("..", module, "src/main/java"), modules));
        }

        assertThat(found).isEmpty();
    }

    private static List<String> namesIn(Path directory, Set<String> modules) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*", ""));
                while (literal.find()) {
                    String text = literal.group(1);
                    // Help shows commands, and those are about some driver.
                    if (text.startsWith("  modaliasc ")) {
                        continue;
                    }
                    if (modules.contains(text)
                            || PLACE.matcher(text).find()
                            || SOURCE.matcher(text).matches()) {
                        found.add(file.getFileName() + ": " + text);
                    }
                }
            }
        }
        return found;
    }

    /** The drivers that the comparison with real kernels lists. */
    private static Set<String> modules() throws IOException {
        Set<String> modules = new HashSet<>();
        Path list = Path.of("../conformance/src/main/resources/org/modaliasc/conformance/modules.list");
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                modules.add(line.strip().split("\\s+")[0]);
            }
        }
        // One of them has the name of a prefix that modpost writes.
        Buses.all()
                .forEach(bus ->
                        bus.prefixes(OverrideFlags.KERNEL).forEach(prefix -> modules.remove(prefix.replace(":", ""))));
        return modules;
    }
}
