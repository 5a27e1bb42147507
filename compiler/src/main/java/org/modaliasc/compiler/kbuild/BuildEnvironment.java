// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.HashMap;
import java.util.Map;

/** The variables that the top makefile sets for all others, as far as they use them. */
final class BuildEnvironment {
    private BuildEnvironment() {}

    static Map<String, String> of(String directory, Architecture architecture, KernelRelease release) {
        Map<String, String> variables = new HashMap<>();
        variables.put("srctree", ".");
        variables.put("objtree", ".");
        variables.put("srcroot", ".");
        variables.put("abs_srctree", directory);
        variables.put("abs_objtree", directory);
        variables.put("CURDIR", directory);
        variables.put("ARCH", architecture.name());
        variables.put("SRCARCH", architecture.name());
        // User mode runs on x86 only.
        variables.put("SUBARCH", architecture.name().equals("um") ? "x86" : architecture.name());
        variables.put("VERSION", Integer.toString(release.version()));
        variables.put("PATCHLEVEL", Integer.toString(release.patchLevel()));
        variables.put("SUBLEVEL", Integer.toString(release.subLevel()));
        variables.put("KERNELVERSION", release.text());
        variables.put("KERNELRELEASE", release.text());
        variables.put("KBUILD_MODULES", "1");
        variables.put("KBUILD_BUILTIN", "1");
        variables.put("need-builtin", "1");
        variables.put("need-modorder", "1");
        return variables;
    }
}
