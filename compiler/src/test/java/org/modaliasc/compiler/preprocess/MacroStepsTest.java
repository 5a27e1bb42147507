// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroStepsTest {
    private final SymbolTable symbols = new SymbolTable();
    private final AtomicInteger numbers = new AtomicInteger();

    private DefineRun run(String text) {
        DefineRun run = (DefineRun)
                FileIndexer.index(UnitText.file(text), symbols, numbers).items()[0];
        run.register(symbols);
        return run;
    }

    // In one row, and too many steps for that.
    @ParameterizedTest
    @ValueSource(ints = {1, 70_000})
    void definitionsComeIntoForceAndEndWhereTheHeadersOfAHeaderSay(int times) {
        MacroSteps.Step one = new MacroSteps.Defined(run("#define A 1\n#define B 1\n"), 5);
        MacroSteps.Step two = new MacroSteps.Defined(run("#define A 2\n"), 7);
        MacroSteps.Step end = new MacroSteps.Undefined(symbols.intern("B"), 6);
        List<MacroSteps.Step> repeated = new ArrayList<>(List.of(one));
        for (int i = 0; i < times; i++) {
            repeated.add(end);
        }
        MacroSteps inner = new MacroSteps(repeated);
        MacroSteps outer = new MacroSteps(List.of(new MacroSteps.Included(inner, 10), two));
        MacroTable macros = new MacroTable(symbols, 0);

        outer.apply(macros, 100);

        assertThat(macros.lookup(symbols.intern("A"))).isNotNull();
        // The inclusion of the other header stands before, but what it does has a later position.
        assertThat(macros.since()).isEqualTo(115);
        assertThat(macros.lookup(symbols.intern("B"))).isNull();
        assertThat(macros.since()).isEqualTo(116);
        assertThat(macros.at(115).lookup(symbols.intern("B"))).isNotNull();
        assertThat(macros.at(110).lookup(symbols.intern("A"))).isNotNull();
        assertThat(macros.at(106).lookup(symbols.intern("A"))).isNull();
    }
}
