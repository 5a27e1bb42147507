// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.conformance;

import java.util.List;
import org.modaliasc.conformance.Configuration.BuildState;

/** Compares the modules of a list with the alias lines expected of them, as far as the configuration builds them. */
final class ListComparison {
    private final List<ListedModule> modules;
    private final Configuration configuration;
    private final ModulesAlias expected;

    ListComparison(List<ListedModule> modules, Configuration configuration, ModulesAlias expected) {
        this.modules = modules;
        this.configuration = configuration;
        this.expected = expected;
    }

    void run(AliasCompiler compiler, Scoreboard scores) {
        modules.forEach(module -> check(module, scores));
        modules.parallelStream()
                .filter(module -> configuration.stateOf(module.symbol()) == BuildState.MODULE)
                .map(module -> new ModuleComparison(
                        module.name(), expected.of(module.name()), compiler.compile(module.name(), module.sources())))
                .toList()
                .forEach(scores::add);
    }

    // Without this a module that the list misnames would score as perfect: nothing expected, nothing produced.
    private void check(ListedModule module, Scoreboard scores) {
        BuildState state = configuration.stateOf(module.symbol());
        int lines = expected.of(module.name()).size();
        String finding = "`" + module.name() + "` has " + lines + " lines and `CONFIG_" + module.symbol() + "` is "
                + state + ".";
        if (lines == 0 && state != BuildState.MODULE) {
            scores.note(finding);
        } else if (lines == 0 || state != BuildState.MODULE) {
            scores.problem(finding);
        }
    }
}
