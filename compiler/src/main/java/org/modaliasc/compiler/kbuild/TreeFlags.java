// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/**
 * What the makefile of the architecture adds to the command line of every object, and passes down to all directories.
 *
 * @param modular options of an object of a module file
 * @param builtIn options of an object of the kernel itself
 * @param environment variables that makefiles of directories inherit
 */
record TreeFlags(SourceFlags modular, SourceFlags builtIn, SortedMap<String, String> environment) {
    /** Options that every directory adds to; those of the whole tree are kept apart from those of a directory. */
    private static final List<String> OPTIONS = List.of("KBUILD_CPPFLAGS", "KBUILD_CFLAGS", "KBUILD_CFLAGS_MODULE");

    // Mirrors USERINCLUDE, LINUXINCLUDE and c_flags in the top Makefile and scripts/Makefile.lib (6.12); an
    // architecture may
    // change the first two.
    private static final String USER_INCLUDE = "-I$(srctree)/arch/$(SRCARCH)/include/uapi"
            + " -I$(objtree)/arch/$(SRCARCH)/include/generated/uapi"
            + " -I$(srctree)/include/uapi -I$(objtree)/include/generated/uapi"
            + " -include $(srctree)/include/linux/compiler-version.h -include $(srctree)/include/linux/kconfig.h";
    private static final String LINUX_INCLUDE = "-I$(srctree)/arch/$(SRCARCH)/include"
            + " -I$(objtree)/arch/$(SRCARCH)/include/generated -I$(objtree)/include $(USERINCLUDE)";
    private static final String COMMAND_LINE = "$(LINUXINCLUDE) -include $(srctree)/include/linux/compiler_types.h"
            + " $(KBUILD_CPPFLAGS) $(KBUILD_CFLAGS) ";

    static TreeFlags of(MakeFiles files, KernelConfig config, Map<String, String> environment) {
        // Findings are dropped: makefiles of architectures ask the compiler and the machine much that no macro depends
        // on.
        MakeEvaluator evaluator = new DirectoryEvaluation(files, config)
                .begin(DirectoryEvaluation.inheriting(environment), new Diagnostics());
        evaluator.define("USERINCLUDE", evaluator.expand(USER_INCLUDE));
        evaluator.define("LINUXINCLUDE", evaluator.expand(LINUX_INCLUDE));
        OPTIONS.forEach(name -> evaluator.define(name, ""));
        evaluator.define("libs-y", "lib/");
        evaluator.read(evaluator.expand("arch/$(SRCARCH)/Makefile"), true);
        String modular = evaluator.expand(COMMAND_LINE + "$(KBUILD_CFLAGS_MODULE)");
        String builtIn = evaluator.expand(COMMAND_LINE + "$(KBUILD_CFLAGS_KERNEL)");
        SortedMap<String, String> passed = new TreeMap<>(evaluator.environment(environment.keySet()));
        OPTIONS.forEach(name -> passed.put(name, ""));
        // Directories that the architecture adds to those of the top Kbuild, which names them by these variables.
        passed.put("ARCH_CORE", evaluator.value("core-y"));
        passed.put("ARCH_LIB", evaluator.expand("$(filter %/,$(libs-y))"));
        passed.put("ARCH_DRIVERS", evaluator.expand("$(drivers-y) $(drivers-m)"));
        return new TreeFlags(
                CompilerFlags.of(modular, files, List.of()), CompilerFlags.of(builtIn, files, List.of()), passed);
    }
}
