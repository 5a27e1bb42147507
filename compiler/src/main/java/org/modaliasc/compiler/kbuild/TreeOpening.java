// SPDX-License-Identifier: Apache-2.0
package org.modaliasc.compiler.kbuild;

import java.io.File;
import org.jspecify.annotations.Nullable;
import org.modaliasc.compiler.diagnostic.Diagnostic;
import org.modaliasc.compiler.diagnostic.Diagnostics;
import org.modaliasc.compiler.diagnostic.Location;
import org.modaliasc.compiler.source.Lookup;
import org.modaliasc.compiler.source.SourceStore;

/** Finds out what a directory and a configuration are, and tells what is wrong with them. */
final class TreeOpening {
    private final String name;
    private final String directory;
    private final KernelConfig config;
    private final SourceStore store;
    private final Diagnostics diagnostics;

    TreeOpening(String name, KernelConfig config, SourceStore store, Diagnostics diagnostics) {
        this.name = name;
        this.directory = SourcePaths.absolute(name);
        this.config = config;
        this.store = store;
        this.diagnostics = diagnostics;
    }

    KernelTree open(@Nullable String architectureName) {
        if (!new File(directory).isDirectory()) {
            error(
                    "kbuild.tree-missing",
                    null,
                    "`" + name + "` is not a directory.",
                    "Name the top directory of a kernel.");
            return new KernelTree(directory, config, Architecture.named("x86"), KernelRelease.UNKNOWN, store);
        }
        KernelRelease release = release();
        return new KernelTree(directory, config, architecture(architectureName), release, store);
    }

    private KernelRelease release() {
        String path = directory + "/Makefile";
        store.sightings().shared(path);
        Lookup lookup = store.lookup(path);
        if (!(lookup instanceof Lookup.Found found)) {
            String reason =
                    lookup instanceof Lookup.Unreadable unreadable ? unreadable.reason() : "There is no such file";
            String message = "`" + name + "` is not the top directory of a kernel: its `Makefile` cannot be read.";
            error(KernelTree.INCOMPLETE, Location.ofFile(path), message, reason + ".");
            return KernelRelease.UNKNOWN;
        }
        KernelRelease release = KernelRelease.of(found.file());
        if (release.version() == 0) {
            String message = "This makefile does not begin with the release of a kernel.";
            String hint = "The top makefile of a kernel sets `VERSION`, `PATCHLEVEL` and `SUBLEVEL`.";
            error(KernelTree.INCOMPLETE, found.file().location(0, 1), message, hint);
        }
        return release;
    }

    private Architecture architecture(@Nullable String architectureName) {
        Architecture architecture =
                architectureName == null ? Architecture.of(config) : Architecture.named(architectureName);
        if (architecture == null) {
            String message = "The configuration does not tell which architecture it is for.";
            error("kbuild.architecture-unknown", null, message, "Name the architecture, for example `x86` or `arm64`.");
            return Architecture.named("x86");
        }
        String include = "arch/" + architecture.name() + "/include";
        if (!new File(directory, include).isDirectory()) {
            String message = "The tree has no directory `" + include + "`.";
            String hint = "Name an architecture of this tree; it is a directory below `arch`.";
            error("kbuild.architecture-unknown", null, message, hint);
        }
        return architecture;
    }

    private void error(String id, @Nullable Location location, String message, String hint) {
        diagnostics.add(Diagnostic.error(id, location, message).withHint(hint));
    }
}
