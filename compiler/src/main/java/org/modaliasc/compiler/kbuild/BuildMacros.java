// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.List;

/** What the command line of a kernel build defines for every object. */
final class BuildMacros {
    /**
     * How functions are prepared for tracing.
     *
     * @param macro name
     * @param symbols configuration symbols that must all be set
     */
    private record Tracing(String macro, List<String> symbols) {}

    // Mirrors the tests around CC_FLAGS_USING in the top Makefile (6.12); what they ask of the compiler, gcc can do.
    private static final List<Tracing> TRACING = List.of(
            new Tracing("CC_USING_FENTRY", List.of("CONFIG_FUNCTION_TRACER", "CONFIG_HAVE_FENTRY")),
            new Tracing(
                    "CC_USING_NOP_MCOUNT",
                    List.of("CONFIG_FUNCTION_TRACER", "CONFIG_FTRACE_MCOUNT_USE_CC", "CONFIG_HAVE_NOP_MCOUNT")),
            new Tracing(
                    "CC_USING_NOP_MCOUNT",
                    List.of(
                            "CONFIG_FUNCTION_TRACER",
                            "CONFIG_FTRACE_MCOUNT_USE_OBJTOOL",
                            "CONFIG_HAVE_OBJTOOL_NOP_MCOUNT")));

    private BuildMacros() {}

    /** Writes the macros that do not depend on the object. */
    static void write(MacroText text, KernelConfig config, boolean module) {
        text.define("__KERNEL__", 1);
        for (Tracing tracing : TRACING) {
            if (tracing.symbols.stream().allMatch(config::isBuiltIn)) {
                text.define(tracing.macro, 1);
            }
        }
        if (module) {
            text.define("MODULE", 1);
        }
    }

    /** Writes the others; a name is that of a file, its hyphens and commas become underscores as in a build. */
    static void writeNames(MacroText text, String modname, String basename, boolean module) {
        String name = KernelModule.normalize(modname);
        if (!module) {
            text.defineString("KBUILD_MODFILE", modname);
        }
        text.defineString("KBUILD_BASENAME", KernelModule.normalize(basename));
        text.defineString("KBUILD_MODNAME", name);
        text.define("__KBUILD_MODNAME", "kmod_" + name);
    }
}
