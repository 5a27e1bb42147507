// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for all examples. */
class ExamplesIT {
    private static List<Path> poms() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(pom -> pom.getNameCount() == 2 && Files.exists(pom))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyExampleHasACheckOfItsOwn() throws IOException {
        assertThat(poms()).hasSizeGreaterThanOrEqualTo(6);
        for (Path pom : poms()) {
            StringBuilder name = new StringBuilder();
            for (String word : pom.getParent().toString().split("-")) {
                name.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                        .append(word.substring(1));
            }
            assertThat(Path.of("src/test/java/org/modaliasc/examples", name + "IT.java"))
                    .exists();
        }
    }

    @Test
    void everyExampleAsksForThisVersion() throws IOException {
        for (Path pom : poms()) {
            assertThat(pom)
                    .content()
                    .contains("<modaliasc.version>" + Maven.version() + "</modaliasc.version>")
                    .doesNotContain("@project.version@");
        }
    }

    @Test
    void theReadmeNamesEveryExample() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Path pom : poms()) {
            assertThat(readme).contains('`' + pom.getParent().toString() + '`');
        }
    }
}
