// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDefinitionsTest {
    private final SymbolTable symbols = new SymbolTable();
    private final AtomicInteger runs = new AtomicInteger();

    private List<DefineRun> runs(String text) {
        List<DefineRun> found = new ArrayList<>();
        for (Item item : FileIndexer.index(UnitText.file(text), symbols, runs).items()) {
            if (item instanceof DefineRun run) {
                found.add(run);
            }
        }
        return found;
    }

    private String bodies(String name) {
        List<String> bodies = new ArrayList<>();
        Symbol symbol = symbols.intern(name);
        Set<Integer> seen = new HashSet<>();
        for (MacroDefinition definition = symbol.definition(); definition != null; definition = definition.other()) {
            assertThat(definition.name()).isSameAs(symbol);
            // Of several in one run the first counts.
            if (seen.add(definition.run())) {
                bodies.add(definition.run() + ":" + definition.location().sourceLine());
            }
        }
        Collections.sort(bodies);
        return String.join(" | ", bodies);
    }

    @Test
    void aNameSpelledLaterGetsTheDefinitionsOfAllRunsMetBefore() {
        for (DefineRun run : runs("#define ZEPHYR_ID 1\n#define OTHER 7\n;\n#define ZEPHYR_ID 2\n")) {
            run.register(symbols);
        }

        assertThat(bodies("ZEPHYR_ID")).isEqualTo("0:#define ZEPHYR_ID 1 | 1:#define ZEPHYR_ID 2");
        assertThat(bodies("ZEPHYR")).isEmpty();
    }

    @Test
    void aNameSpelledBeforeGetsDefinitionsWhenTheRunIsMet() {
        Symbol name = symbols.intern("ZEPHYR_ID");
        List<DefineRun> found = runs("#define ZEPHYR_ID 1\n");
        assertThat(name.definition()).isNull();

        found.get(0).register(symbols);
        found.get(0).register(symbols);

        assertThat(bodies("ZEPHYR_ID")).isEqualTo("0:#define ZEPHYR_ID 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define A 1\n#define A 2\n",
                "#define A B\n#define A 2\n",
                "#define A B\n#define A 1\n#define A 2\n",
                "#define A 1\n#define A B\n#define A 2\n",
                "#define A {\n#define A 2\n"
            })
    void ofSeveralDefinitionsInOneRunTheLastCounts(String text) {
        runs(text).get(0).register(symbols);
        assertThat(bodies("A")).isEqualTo("0:#define A 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#define A 1\n#define A {\n",
                "#define A }\n#define A {\n",
                "#define A 1\n#define A }\n#define A {\n"
            })
    void aDefinitionThatOpensABraceCountsLikeAPlainOneOfTheSameRun(String text) {
        symbols.intern("A");
        runs(text).get(0).register(symbols);
        assertThat(bodies("A")).isEqualTo("0:#define A {");
    }

    @Test
    void aBodyMayEndWithItsFile() {
        runs("#define A 1").get(0).register(symbols);
        assertThat(bodies("A")).isEqualTo("0:#define A 1");
    }

    @Test
    void manyNamesAreFoundAgainHoweverTheirHashesFall() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 20_000).forEach(i -> text.append("#define N" + i + " " + i + "\n"));
        runs(text.toString()).get(0).register(symbols);

        assertThat(IntStream.range(0, 20_000)).allMatch(i -> bodies("N" + i).equals("0:#define N" + i + " " + i));
    }

    @Test
    void namesAreFoundAgainInAnyOfManyRuns() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 700).forEach(i -> text.append("#define N" + i + " " + i + "\n#define M" + i + " 1\n;\n"));
        List<DefineRun> found = runs(text.toString());
        found.forEach(run -> run.register(symbols));

        assertThat(found).hasSize(700);
        assertThat(IntStream.range(0, 700)).allMatch(i -> bodies("N" + i).equals(i + ":#define N" + i + " " + i));
    }

    private static boolean holdsOne(@Nullable MacroDefinition definition) {
        return definition != null && definition.other() == null;
    }

    @Test
    void threadsThatSpellNamesWhileARunIsMetMissNoDefinition() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 4_000).forEach(i -> text.append("#define N" + i + " " + i + "\n"));
        for (int round = 0; round < 10; round++) {
            SymbolTable table = new SymbolTable();
            DefineRun run = (DefineRun) FileIndexer.index(UnitText.file(text.toString()), table, runs)
                    .items()[0];
            IntStream.range(0, 4_001).parallel().forEach(i -> {
                if (i == 2_000) {
                    run.register(table);
                } else {
                    table.intern("N" + i);
                }
            });
            assertThat(IntStream.range(0, 4_000))
                    .allMatch(i -> holdsOne(table.intern("N" + i).definition()));
        }
    }
}
