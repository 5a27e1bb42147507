// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.FilePaths;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;

/**
 * The compiler options of a directory, as the command lines they are part of.
 *
 * @param common options of all objects
 * @param special complete options of the objects that have options of their own, by path in the tree
 */
record DirectoryFlags(Lines common, Map<String, Special> special) {
    /**
     * Command lines of an object.
     *
     * @param builtIn for the kernel itself
     * @param modular for a module file
     */
    record Lines(String builtIn, String modular) {
        static Lines of(String options, String ofModules) {
            return new Lines(options, options + " " + ofModules);
        }
    }

    /** The complete options of one object, with what is to be said about them. */
    record Special(Lines lines, List<Diagnostic> diagnostics) {}

    private static final String OWN = "CFLAGS_";
    private static final String REMOVED = "CFLAGS_REMOVE_";

    // Mirrors _c_flags in scripts/Makefile.lib (6.12).
    private static final String COMMON =
            "$(filter-out $(ccflags-remove-y)," + "$(KBUILD_CPPFLAGS) $(KBUILD_CFLAGS) $(ccflags-y) $(EXTRA_CFLAGS))";
    private static final String SPECIAL =
            "$(filter-out $(CFLAGS_REMOVE_$(target-object)),$(common-flags) $(CFLAGS_$(target-object)))";

    DirectoryFlags {
        special = Map.copyOf(special);
    }

    /** Collects the options from an evaluated makefile, whose findings no longer go where they went. */
    static DirectoryFlags of(MakeEvaluator evaluator, String directory) {
        String common = evaluator.expand(COMMON);
        String modular = evaluator.value("KBUILD_CFLAGS_MODULE");
        evaluator.define("common-flags", common);
        Map<String, Special> special = new HashMap<>();
        for (String name : evaluator.names(OWN)) {
            String object = name.substring((name.startsWith(REMOVED) ? REMOVED : OWN).length());
            if (object.endsWith(".o")) {
                evaluator.define("target-object", object);
                Diagnostics diagnostics = new Diagnostics();
                evaluator.reportTo(diagnostics);
                Lines lines = Lines.of(evaluator.expand(SPECIAL), modular);
                special.put(FilePaths.resolve(directory, object), new Special(lines, diagnostics.all()));
            }
        }
        return new DirectoryFlags(Lines.of(common, modular), special);
    }

    /** Returns the options of an object. */
    String commandLine(String object, boolean module) {
        Special own = special.get(object);
        Lines lines = own == null ? common : own.lines;
        return module ? lines.modular : lines.builtIn;
    }

    /** Returns the findings in the options of an object. */
    List<Diagnostic> diagnostics(String object) {
        Special own = special.get(object);
        return own == null ? List.of() : own.diagnostics;
    }
}
