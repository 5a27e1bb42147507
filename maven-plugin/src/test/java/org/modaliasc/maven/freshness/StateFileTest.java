// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.maven.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final BuildState STATE = new BuildState(
            "abc",
            new TreeMap<>(Map.of("src/with space.c", "01", "src/line\nend %0A.h", "02")),
            new TreeSet<>(List.of("include/a b.h")),
            new TreeMap<>(Map.of("/kernel/drivers", "04")),
            new TreeMap<>(Map.of("target/X.java", "03")));

    @TempDir
    private Path directory;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        StateFile file = new StateFile(directory.resolve("deep/x.state"));
        file.write(STATE);

        assertThat(file.read()).isEqualTo(STATE);
    }

    @Test
    void aMissingFileIsTheStateBeforeTheFirstRun() {
        assertThat(new StateFile(directory.resolve("none")).read()).isEqualTo(BuildState.NONE);
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        Path path = directory.resolve("x.state");
        StateFile file = new StateFile(path);
        file.write(STATE);
        byte[] whole = Files.readAllBytes(path);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(path, damaged);

            assertThat(file.read()).as("byte %d", i).isEqualTo(BuildState.NONE);
        }
    }

    @Test
    void executionsWithSimilarNamesHaveDifferentFiles() {
        assertThat(StateFile.of(directory, "generate-a/b")).isNotEqualTo(StateFile.of(directory, "generate-a_b"));
        assertThat(StateFile.of(directory, "generate-../../x").getParent()).isEqualTo(directory);
    }
}
