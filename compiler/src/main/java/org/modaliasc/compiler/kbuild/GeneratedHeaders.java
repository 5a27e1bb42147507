// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.kbuild.make.MakeDefinitions;
import org.modaliasc.compiler.kbuild.make.MakeEvaluator;
import org.modaliasc.compiler.kbuild.make.MakeFiles;

/**
 * The headers that a build writes and a pristine tree lacks.
 *
 * <p>Those that follow from the tree and the configuration are supplied. The others come from programs that a build compiles
 * and runs; only their names are known here.
 */
final class GeneratedHeaders {
    private final SortedMap<String, String> supplied = new TreeMap<>();
    private final SortedSet<String> built = new TreeSet<>();
    private final MakeFiles files;
    private final String architecture;

    GeneratedHeaders(
            MakeFiles files,
            Architecture architecture,
            KernelConfig config,
            KernelRelease release,
            Map<String, String> environment) {
        this.files = files;
        this.architecture = "arch/" + architecture.name() + "/include";
        // Always ours: a header left over from a build was made from that build's configuration, not from the one
        // given.
        supplied.put(files.absolute("include/generated/autoconf.h"), config.autoconf());
        supply("include/generated/uapi/linux/version.h", version(release));
        supply("include/generated/utsrelease.h", release(release, config));
        DirectoryEvaluation evaluation = new DirectoryEvaluation(files, config);
        MakeDefinitions given = DirectoryEvaluation.inheriting(environment);
        boolean userMode = architecture.name().equals("um");
        for (String part : List.of("asm", "uapi/asm")) {
            wrappers(part, userMode, evaluation.begin(given, new Diagnostics()));
        }
    }

    /** Returns the texts by absolute path. */
    SortedMap<String, String> supplied() {
        return supplied;
    }

    /** Returns the headers of {@code asm/} that a program writes, as a makefile of the architecture says. */
    SortedSet<String> built() {
        return built;
    }

    private void supply(String path, String text) {
        if (!files.isFile(path)) {
            supplied.put(files.absolute(path), text);
        }
    }

    /**
     * Adds the headers of {@code asm/} that only include the one of the same name that all architectures share.
     *
     * <p>Mirrors scripts/Makefile.asm-headers (6.12): those of {@code generic-y}, and those of {@code mandatory-y} that the
     * architecture does not have. User mode takes what is mandatory from the machine it runs on.
     */
    private void wrappers(String part, boolean userMode, MakeEvaluator evaluator) {
        String source = architecture + "/" + part;
        evaluator.define("src", source);
        evaluator.define("obj", architecture + "/generated/" + part);
        evaluator.read(source + "/Kbuild", true);
        if (!userMode) {
            evaluator.read("include/" + part + "-generic/Kbuild", true);
        }
        Set<String> written = new TreeSet<>(evaluator.words("generated-y"));
        written.addAll(evaluator.words("syscall-y"));
        List<String> wrapped = new ArrayList<>(evaluator.words("generic-y"));
        for (String header : evaluator.words("mandatory-y")) {
            if (!written.contains(header) && !files.isFile(source + "/" + header)) {
                wrapped.add(header);
            }
        }
        for (String header : wrapped) {
            supply(architecture + "/generated/" + part + "/" + header, "#include <asm-generic/" + header + ">\n");
        }
        written.forEach(header -> built.add("asm/" + header));
    }

    private static String version(KernelRelease release) {
        return new MacroText()
                .define("LINUX_VERSION_CODE", release.code())
                .define(
                        "KERNEL_VERSION(major, minor, patch)",
                        "(((major) << 16) + ((minor) << 8) + ((patch) < 256 ? (patch) : 255))")
                .define("LINUX_VERSION_MAJOR", release.version())
                .define("LINUX_VERSION_PATCHLEVEL", release.patchLevel())
                .define("LINUX_VERSION_SUBLEVEL", release.subLevel())
                .toString();
    }

    private static String release(KernelRelease release, KernelConfig config) {
        String local = config.value("CONFIG_LOCALVERSION");
        return new MacroText()
                .defineString("UTS_RELEASE", release.text() + (local == null ? "" : local))
                .toString();
    }
}
