// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySweepTest {
    private static final String TABLE = "static const struct pci_device_id t[] = { };\n";

    @TempDir
    private Path tree;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ModulesAlias aliases =
            ModulesAlias.parse(List.of("alias pci:1 one", "alias pci:2 two_b", "alias pci:3 deep", "alias usb:4 usb"));
    private final List<String> order =
            List.of("kernel/net/one.ko", "kernel/net/two-b.ko", "kernel/net/below/deep.ko", "kernel/usb/usb.ko");

    @BeforeEach
    void layOutTheTree() throws IOException {
        write("net/Makefile", "obj-m += one.o two-b.o off.o below/\ntwo-b-y := part/two.o\n");
        write("net/one.c", TABLE);
        write("net/part/two.c", "#include \"table.c\"\n");
        write("net/part/table.c", TABLE);
        write("net/off.c", TABLE);
        write("net/not-named.c", TABLE);
        write("net/no-table.c", "int x;\n");
        write("net/below/Makefile", "obj-m += deep.o\n");
        write("net/below/deep.c", TABLE);
    }

    @Test
    void sourcesBelongToTheNearestDirectoryThatHasModules() throws IOException {
        List<Path> directories = List.of(Path.of("net"), Path.of("net/below"));
        Set<InstalledModule> installed = new HashSet<>();
        order.forEach(line -> installed.add(InstalledModule.parse(line)));
        TableSources sources = new TableSources(tree, new MakefileText(tree, installed), "pci_device_id");

        assertThat(sources.under(Path.of("net"), directories))
                .containsExactly("net/not-named.c", "net/one.c", "net/part/two.c");
        assertThat(sources.under(Path.of("net/below"), directories)).containsExactly("net/below/deep.c");
    }

    @Test
    void directoriesAreComparedAsAWholeAndSourcesThatAreNotBuiltAreLeftOut() throws IOException {
        Scoreboard scores = sweep(Map.of(
                "net/one.c", "pci:1",
                "net/part/two.c", "pci:2",
                "net/off.c", "pci:1",
                "net/not-named.c", "pci:9",
                "net/below/deep.c", "pci:3"));

        assertThat(scores.isPerfect()).isTrue();
        assertThat(text()).contains("conformance k pci: expected 3, missing 0, extra 0, directories 2/2");
    }

    @Test
    void aLineThatNoSourceGivesIsMissingAndAWrongOneOfABuiltSourceIsExtra() throws IOException {
        Scoreboard scores = sweep(Map.of("net/one.c", "pci:1", "net/part/two.c", "pci:9", "net/below/deep.c", "pci:3"));

        assertThat(scores.isPerfect()).isFalse();
        assertThat(text()).contains("differs net pci: missing 1, extra 1\n  missing pci:2\n  extra   pci:9");
    }

    private Scoreboard sweep(Map<String, String> patternOfSource) throws IOException {
        Scoreboard scores = new Scoreboard(
                "k", "directories", tree, "pci"::equals, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        AliasCompiler compiler = (module, sources) -> {
            String pattern = patternOfSource.get(sources.get(0));
            return new Compilation(pattern == null ? List.of() : Lines.of(pattern), List.of());
        };
        new DirectorySweep("pci", "pci_device_id", tree, order).run(aliases, compiler, scores);
        scores.printScore();
        return scores;
    }

    private void write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
